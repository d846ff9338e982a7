import { Access, type Context, isId, Money } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_SETTLEMENT } from "../access";
import type { MarginService } from "../bill/margin.service";
import { SupplierType } from "./supplier.type";

@Resolver(() => SupplierType)
export class SupplierResolver {
  constructor(private readonly services: { margins: MarginService }) {}

  /** A supplier is a tenant and they share their id. */
  @FieldResolver(() => [Money], {
    nullable: true,
    description:
      "What we owe it by bills that are not paid, one amount a currency. For the supplier itself, our finance and admin.",
  })
  @Access(...SEES_SETTLEMENT)
  @Directive("@listSize(assumedSize: 3)")
  async settlementBalance(@Root() { id }: SupplierType, @Ctx() context: Context): Promise<Money[] | null> {
    if (!isId(id) || !context.viewer.maySee(id)) return null;
    return context.load(this.services.margins.owedToSuppliers, id);
  }
}
