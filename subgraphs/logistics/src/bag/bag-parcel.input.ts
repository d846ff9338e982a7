import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field } from "type-graphql";

export const bagParcelSorting = sortingOf("BagParcel", {
  ADDED_AT: { property: "id", description: "When it was put in." },
});

@ArgsType()
export class BagParcelsArgs extends ConnectionArgs {
  @Field(() => bagParcelSorting.Input, { nullable: true, description: "The last one in first without it." })
  orderBy?: SortInput | null;
}
