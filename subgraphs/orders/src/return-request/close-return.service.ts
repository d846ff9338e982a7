import { type Clock, InvalidInput, Money, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { FeeService } from "../fee/fee.service";
import { FeeReason } from "../fee/fee-reason";
import type { OrderStore } from "../order/order-store.service";
import { OrderChangeKind } from "../order-change/order-change-kind";
import { RefundReason } from "../refund/refund.entity";
import type { RefundService } from "../refund/refund.service";
import { FundsState } from "../saga/saga-state";
import type { SagaStore } from "../saga/saga-store.service";
import type { HeldReturn } from "./held-return";
import { ReturnRefund, type ReturnRequest } from "./return-request.entity";
import type { closeReturnRules } from "./return-request.input";
import { IllegalReturnState, OrderNotPaid, RefundAlreadyDue } from "./return-request.result";
import { ReturnStatus } from "./return-status";

type Close = z.infer<typeof closeReturnRules>;

/** The end of a return, and what is given back for it: of all its returns together no more than was charged. */
export class CloseReturnService {
  constructor(
    private readonly orders: OrderStore,
    private readonly sagas: SagaStore,
    private readonly refunds: RefundService,
    private readonly fees: FeeService,
    private readonly clock: Clock,
  ) {}

  /** @returns why it cannot be; null when it is done. */
  async close(tx: EntityManager, viewer: Viewer, { request, order }: HeldReturn, given: Close) {
    const { refund, reason = null } = given;
    const at = this.clock();
    const { status } = request;
    if (!request.move("close", at)) return new IllegalReturnState(status);
    if (refund !== ReturnRefund.NONE && status !== ReturnStatus.RECEIVED) return new IllegalReturnState(status);
    const turn = await this.sagas.turnOf(tx, order, { by: viewer, reason });
    order.note(OrderChangeKind.RETURN_CLOSED, { at, reason });
    write(request, given, at);
    if (refund !== ReturnRefund.NONE) {
      if (turn?.saga.funds !== FundsState.CAPTURED) return new OrderNotPaid();
      const { fundsCurrency, fundsHeld } = turn.saga;
      const currency = fundsCurrency!;
      const amount = request.refundAmount;
      if (amount && amount.currency !== currency) {
        return new InvalidInput("amount.currency", `The order was charged in ${currency}.`);
      }
      const givenMinor = await this.refunds.givenMinor(tx, order.id);
      if (givenMinor === null) return new RefundAlreadyDue();
      if (amount && fundsHeld && amount.amountMinor + givenMinor > fundsHeld.amountMinor) {
        const given = givenMinor > 0n ? `, of which ${words(new Money(givenMinor, currency))} are given back` : "";
        return new InvalidInput("amount.amountMinor", `For the order ${words(fundsHeld)} were charged${given}.`);
      }
      const fee = given.waiveFee ? null : await this.fees.of(tx, FeeReason.RETURNED, currency, at);
      const why = { reason: RefundReason.RETURNED, returnId: request.id };
      const told = await this.refunds.due(tx, order, { ...why, currency, amount, fee, at });
      if (!told) return new RefundAlreadyDue();
      turn.did(
        `It was returned: finance is to give back ${amount ? words(amount) : "what is left of what was charged"}.`,
      );
      turn.tell(told);
    }
    await storeRow(tx, request);
    if (turn && refund !== ReturnRefund.NONE) {
      turn.isMoved = true;
      await this.sagas.keep(tx, turn);
    } else await this.orders.store(tx, order, viewer);
    return null;
  }
}

function write(request: ReturnRequest, { refund, amount, reason }: Close, at: Date): void {
  Object.assign(request, {
    ...{ refund, closedAt: at, answer: reason ?? request.answer },
    ...{ refundMinor: amount?.amountMinor.toString() ?? null, refundCurrency: amount?.currency ?? null },
  });
}

const words = ({ decimal, currency }: Money): string => `${decimal} ${currency}`;
