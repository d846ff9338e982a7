import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_CONSIGNEE_TAX_NUMBER, SEES_MASKED_CONSIGNEE } from "../access";
import { maskedTaxNumber } from "../address/consignee-tax-number";
import type { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import type { NumbersOfOrders } from "../stated-number/stated-numbers";

@Resolver(() => OrderType)
export class ConsigneeTaxResolver {
  constructor(private readonly services: { numbers: NumbersOfOrders }) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What the destination's customs know the consignee by, such as a CPF, as it is filed; it is kept encrypted. Null where none was given or it cannot be read, and for who neither placed nor declares it.",
  })
  @Access(...SEES_CONSIGNEE_TAX_NUMBER)
  consigneeTaxNumber(@Root() order: Order, @Ctx() { rows }: Context): Promise<string | null> {
    return this.services.numbers.consigneeTax.read(rows, order);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Its last two characters, for who must know that there is one and need not know which. Null where none was given.",
  })
  @Access(...SEES_MASKED_CONSIGNEE)
  async maskedConsigneeTaxNumber(@Root() order: Order, @Ctx() { rows }: Context): Promise<string | null> {
    const number = await this.services.numbers.consigneeTax.read(rows, order);
    return number && maskedTaxNumber(number);
  }
}
