import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field } from "type-graphql";

/** A change is written down when it happens, and its id is as old as it. */
export const orderChangeSorting = sortingOf("OrderChange", {
  CHANGED_AT: { property: "id", description: "When it happened." },
});

@ArgsType()
export class OrderChangesArgs extends ConnectionArgs {
  @Field(() => orderChangeSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
