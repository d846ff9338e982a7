import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { SupplierSkuNotFound } from "../supplier-sku/supplier-sku.result";
import type { Stock } from "./stock.entity";
import { StockType } from "./stock.type";

@ObjectType({ description: "The stock is adjusted." })
export class AdjustStockSuccess {
  @Field(() => StockType, { description: "As it stands after the act." })
  stock: Stock;

  constructor(stock: Stock) {
    this.stock = stock;
  }
}

@ObjectType({ implements: UserError, description: "Less would be left than purchase orders wait for." })
export class InsufficientStock extends UserError {
  @Field(() => Int, { description: "How many pieces nobody waits for." })
  available: number;

  constructor(available: number) {
    super();
    this.message = `Only ${available} pieces can be taken: purchase orders wait for the rest.`;
    this.available = available;
  }
}

export const AdjustStockResult = createUnionType({
  name: "AdjustStockResult",
  description: "What came of adjusting stock.",
  types: () =>
    [AdjustStockSuccess, SupplierSkuNotFound, InsufficientStock, InvalidInput, IdempotencyKeyReused] as const,
});
