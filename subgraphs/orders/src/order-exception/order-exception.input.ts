import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field } from "type-graphql";

export const orderExceptionSorting = sortingOf("OrderException", {
  CREATED_AT: { property: "id", description: "When we learned of it." },
});

@ArgsType()
export class OrderExceptionsArgs extends ConnectionArgs {
  @Field(() => orderExceptionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
