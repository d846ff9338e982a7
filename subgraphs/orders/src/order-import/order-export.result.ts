import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { OrderFileLink } from "./order-batch.type";

@ObjectType({ description: "The file is made when its link is followed." })
export class ExportOrdersSuccess {
  @Field(() => OrderFileLink, {
    description: "A CSV with the columns of `orderImportTemplate`, a row for each line of each order, newest first.",
  })
  file: OrderFileLink;

  constructor(file: OrderFileLink) {
    this.file = file;
  }
}

export const ExportOrdersResult = createUnionType({
  name: "ExportOrdersResult",
  description: "Where the file is fetched, or why there is none.",
  types: () => [ExportOrdersSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
