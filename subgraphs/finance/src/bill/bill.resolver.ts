import { Access, type Connection, ConnectionArgs, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, WRITES_BOOKS } from "../access";
import { OrderType } from "../order/order.type";
import { Bill } from "./bill.entity";
import { BillsArgs, billConditions, PayBillInput, RecordBillInput, SettleSupplierInput } from "./bill.input";
import { PayBillResult, RecordBillResult, SettleSupplierResult } from "./bill.result";
import type { BillService } from "./bill.service";
import { BillConnection, BillLineConnection, BillLineType, BillType } from "./bill.type";
import { BillLine } from "./bill-line.entity";

@Resolver(() => BillType)
export class BillResolver {
  constructor(private readonly services: { bills: BillService }) {}

  @Query(() => BillConnection, {
    description: "What carriers and suppliers ask of us, newest first. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  bills(
    @Args(() => BillsArgs) { filter, ...page }: BillsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BillType>> {
    return rows.newestFirst(Bill, billConditions(filter), page);
  }

  @Mutation(() => RecordBillResult, {
    description: "Books what a carrier or supplier asks of us, by order where that is known. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  recordBill(
    @Arg("input", () => RecordBillInput, { description: "What is asked for, and its key." }) input: RecordBillInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordBillResult> {
    return this.services.bills.record(viewer, input);
  }

  @Mutation(() => PayBillResult, { description: "Books that we paid a bill. For our finance." })
  @Access(...WRITES_BOOKS)
  payBill(
    @Arg("input", () => PayBillInput, { description: "What is asked for, and its key." }) input: PayBillInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PayBillResult> {
    return this.services.bills.pay(viewer, input);
  }

  @Mutation(() => SettleSupplierResult, {
    description: "Books that we paid all that a supplier billed in a currency, by one payment. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  settleSupplier(
    @Arg("input", () => SettleSupplierInput, { description: "What is asked for, and its key." })
    input: SettleSupplierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SettleSupplierResult> {
    return this.services.bills.settle(viewer, input);
  }

  @FieldResolver(() => Money, { description: "All of it." })
  total(@Root() { totalMinor, currency }: Bill): Money {
    return new Money(totalMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What of it need not be paid, because disputes were decided so." })
  credited(@Root() { creditedMinor, currency }: Bill): Money {
    return new Money(creditedMinor, currency);
  }

  @FieldResolver(() => BillLineConnection, { description: "What it asks, newest first." })
  lines(
    @Root() { id }: Bill,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BillLineType>> {
    return rows.newestFirstOf(BillLine, "billId", id, [], page);
  }
}

@Resolver(() => BillLineType)
export class BillLineResolver {
  @FieldResolver(() => Money, { description: "How much." })
  amount(@Root() { amountMinor, currency }: BillLine): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order, where it is for one." })
  order(@Root() { orderId }: BillLine): OrderType | null {
    return orderId === null ? null : { id: orderId };
  }
}
