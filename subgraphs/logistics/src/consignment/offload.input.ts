import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field } from "type-graphql";

export const offloadSorting = sortingOf("Offload", {
  OFFLOADED_AT: { property: "id", description: "When it was offloaded." },
});

@ArgsType()
export class OffloadsArgs extends ConnectionArgs {
  @Field(() => offloadSorting.Input, { nullable: true, description: "The last one first without it." })
  orderBy?: SortInput | null;
}
