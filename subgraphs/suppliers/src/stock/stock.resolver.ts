import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ACTS_FOR_SUPPLIER } from "../access";
import type { Stock } from "./stock.entity";
import { AdjustStockInput, StockMovementsArgs, stockMovementSorting } from "./stock.input";
import { AdjustStockResult } from "./stock.result";
import type { StockService } from "./stock.service";
import { StockMovementConnection, type StockMovementType, StockType } from "./stock.type";
import { StockMovement } from "./stock-movement.entity";

@Resolver(() => StockType)
export class StockResolver {
  constructor(private readonly services: { stock: StockService }) {}

  @FieldResolver(() => StockMovementConnection, { description: "Every change of it, newest first." })
  movements(
    @Root() { id }: Stock,
    @Args(() => StockMovementsArgs) { orderBy, ...page }: StockMovementsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<StockMovementType>> {
    return rows.newestFirstOf(StockMovement, "stockId", id, [], page, stockMovementSorting.of(orderBy));
  }

  @Mutation(() => AdjustStockResult, {
    description: "Counts more or fewer of a SKU in a warehouse. For the supplier itself and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  adjustStock(
    @Arg("input", () => AdjustStockInput, { description: "What changed." }) input: AdjustStockInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AdjustStockResult> {
    return this.services.stock.adjust(viewer, input);
  }
}
