import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field } from "type-graphql";

/** A hold is written down when it begins, and its id is as old as it. */
export const holdSorting = sortingOf("OrderHold", {
  HELD_AT: { property: "id", description: "When it began; where that is not known, before all that are." },
});

@ArgsType()
export class HoldsArgs extends ConnectionArgs {
  @Field(() => holdSorting.Input, { nullable: true, description: "The one that began last first without it." })
  orderBy?: SortInput | null;
}
