import { Money, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { FeeService } from "../fee/fee.service";
import { FeeReason } from "../fee/fee-reason";
import { HoldCause } from "../order/order.entity";
import { orderAccepted, orderHeld, orderSubmitted } from "../order/order.events";
import { Incoterm } from "../order/order-content";
import { OrderStatus } from "../order/order-status";
import type { OrderLineService } from "../order-line/order-line.service";
import { RefundReason } from "../refund/refund.entity";
import type { RefundService } from "../refund/refund.service";
import type { NumbersOfOrders } from "../stated-number/stated-numbers";
import type { OrderSaga } from "./order-saga.entity";
import {
  allocationReleased,
  allocationRequested,
  FundingReason,
  fundingReleased,
  fundingRequested,
} from "./saga.events";
import { FundsState, StockState } from "./saga-state";
import { isBeyond, SagaStep } from "./saga-step";
import { inWords, type SagaTurn } from "./saga-turn";

/** A price as pricing tells it: of the border's costs as much as is known. */
interface Cost {
  sellTotal: Money;
  dutyTotal: Money | null;
  dutyKnown: Money | null;
}

export interface Price extends Cost {
  /** Of that, duty and fees, where they are known apart. */
  duty: Money | null;
  /** Of that, tax, likewise. */
  tax: Money | null;
}

/** What is over, so that there is nothing to take back. */
const SETTLED: readonly FundsState[] = [FundsState.NONE, FundsState.DUE, FundsState.CAPTURED, FundsState.RELEASED];
/** Something is asked for or held. */
const IS_OPEN: readonly FundsState[] = [FundsState.ASKED, FundsState.HELD, FundsState.DENIED];
const NOTHING_RESERVED: readonly StockState[] = [StockState.NONE, StockState.RELEASED];

/** What a saga asks of the other domains, and takes back. It writes nothing: whoever has the turn keeps it. */
export class SagaRequests {
  constructor(
    private readonly lines: OrderLineService,
    private readonly accounts: CustomerAccountService,
    private readonly fees: FeeService,
    private readonly refunds: RefundService,
    private readonly numbers: NumbersOfOrders,
  ) {}

  /** Asks for what comes next of an order that nothing keeps from it. */
  async goOn(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, saga } = turn;
    if (order.status === OrderStatus.SUBMITTED) await this.askForQuote(tx, turn);
    if (order.status === OrderStatus.PRICED || order.status === OrderStatus.AWAITING_FUNDS) {
      const isAccepted = order.quoteId !== null && saga.acceptedQuoteId === order.quoteId;
      if (isAccepted && saga.funds !== FundsState.ASKED) await this.askForFunds(tx, turn);
    }
    if (order.status === OrderStatus.FUNDED) {
      // What is left of an order of which there was more has its goods already.
      const isThere = saga.stock === StockState.ALLOCATED && turn.move("allocate");
      if (isThere) turn.did("All its goods are there.", SagaStep.ALLOCATED);
      else await this.askForStock(tx, turn);
    }
    if (order.status === OrderStatus.ALLOCATED && isBeyond(SagaStep.ACCEPTED, saga.step)) await this.handOver(tx, turn);
  }

  async askForQuote(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, saga } = turn;
    const lines = await this.lines.of(tx, order);
    saga.attempts += 1;
    Object.assign(saga, { acceptedQuoteId: null, quoteExpiresAt: null });
    // Whoever asks again for it, such as a rule of ours, has not placed it.
    const { userId, clientId } = turn.by;
    if (userId !== null) saga.placedBy = clientId === null ? userId : null;
    turn.isAskedAgain = true;
    turn.did(`Pricing is asked for a quote (${saga.attempts}).`, SagaStep.SUBMITTED);
    turn.tell(orderSubmitted(order, lines, saga.attempts));
  }

  /** Asks finance to hold what the order costs, for a customer that may ship. */
  async askForFunds(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, saga } = turn;
    const customer = await this.accounts.statusOf(tx, order.tenantId);
    if (customer !== CustomerStatus.ACTIVE) {
      if (!turn.move("withholdFunds")) return;
      order.holdFor(HoldCause.CUSTOMER_NOT_ACTIVE, `The customer is ${customer ?? "not known yet"}.`, {
        isByRule: true,
      });
      turn.did("Its customer may not ship: no money is asked for.");
      return;
    }
    const sellTotal = order.quotedTotal!;
    const duty = saga.dutyMinor === null ? null : new Money(BigInt(saga.dutyMinor), sellTotal.currency);
    const price = { sellTotal, dutyTotal: saga.dutyComplete ? duty : null, dutyKnown: duty };
    this.askToHold(turn, amountOf(turn, price), FundingReason.QUOTE, isCostComplete(turn, price));
  }

  /** Asks finance to make the hold stand at this amount. */
  askToHold(turn: SagaTurn, amount: Money, reason: FundingReason, isComplete: boolean): void {
    const { order, saga } = turn;
    const attempt = saga.fundingAttempts + 1;
    Object.assign(saga, {
      funds: FundsState.ASKED,
      fundingAttempts: attempt,
      fundsMinor: amount.amountMinor.toString(),
      fundsCurrency: amount.currency,
    });
    turn.isAskedAgain = true;
    const unknown = isComplete ? "" : " Duty and tax are not all known: what is known is asked for.";
    turn.did(
      `Finance is asked to hold ${inWords(amount)} (${attempt}).${unknown}`,
      turn.isHandedOver ? saga.step : SagaStep.FUNDING,
    );
    const { customsDuty, importTax, placedBy } = saga;
    const [duty, tax] = order.incoterm === Incoterm.DDP ? [customsDuty, importTax] : [null, null];
    turn.tell(fundingRequested(order, { attempt, amount, duty, tax, placedBy, reason }));
  }

  /** What the border costs is owed no longer: finance is asked to hold that much less, where it was held. */
  askWithoutDuty(turn: SagaTurn): void {
    const { order, saga } = turn;
    const duty = BigInt(saga.dutyMinor ?? "0");
    if (order.incoterm !== Incoterm.DDP || duty === 0n || !IS_OPEN.includes(saga.funds)) return;
    keepDuty(saga, { dutyKnown: 0n, duty: 0n, tax: 0n });
    const { amountMinor, currency } = saga.fundsAsked!;
    this.askToHold(turn, new Money(amountMinor - duty, currency), FundingReason.SEIZED, true);
  }

  /** Asks for the same amount once more, of an order that others work on already. */
  askToHoldAgain(turn: SagaTurn): void {
    const { heldMinor, fundsAsked } = turn.saga;
    this.askToHold(turn, fundsAsked!, heldMinor === null ? FundingReason.QUOTE : FundingReason.REWEIGH, true);
  }

  /** Asks suppliers for the goods, of an order for which they are not asked yet, or had none. */
  async askForStock(tx: EntityManager, turn: SagaTurn, again = false): Promise<void> {
    const { order, saga } = turn;
    const isAsked = saga.stock === StockState.ASKED || saga.stock === StockState.RESERVED;
    if (isAsked && !again) return;
    const lines = await this.lines.of(tx, order);
    saga.allocationAttempts += 1;
    saga.stock = StockState.ASKED;
    turn.isAskedAgain = true;
    turn.did(`Suppliers are asked for the goods (${saga.allocationAttempts}).`, SagaStep.ALLOCATING);
    turn.tell(allocationRequested(order, lines, saga.allocationAttempts));
  }

  /** Logistics ships what is paid for and there. */
  async handOver(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, saga } = turn;
    turn.isAskedAgain = true;
    turn.did(
      saga.lostShipmentId === null
        ? "Logistics is asked to ship it."
        : "Logistics is asked for another shipment of it.",
      SagaStep.ACCEPTED,
    );
    const lines = await this.lines.of(tx, order);
    const sealed = {
      ...{ iossSealed: await this.numbers.ioss.told(tx, order) },
      ...{ consigneeTaxSealed: await this.numbers.consigneeTax.told(tx, order) },
    };
    turn.tell(orderAccepted(order, lines, sealed, saga.lostShipmentId));
  }

  /** Asks for another shipment, of an order that nothing keeps any more and whose own was cancelled without being asked. */
  async replaceShipment(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, saga } = turn;
    if (order.status === OrderStatus.ALLOCATED && saga.lostShipmentId !== null) await this.handOver(tx, turn);
  }

  /** Nothing is owed for the order but the fee, if there is a reason for one; what was asked for and not taken yet is given back. */
  async releaseFunds(tx: EntityManager, turn: SagaTurn, reason: FeeReason | null): Promise<void> {
    const { order, saga, at } = turn;
    if (SETTLED.includes(saga.funds)) return;
    const fee = reason && (await this.fees.of(tx, reason, saga.fundsCurrency!, at));
    const unlisted = reason && !fee ? ` No fee for ${reason} is listed in ${saga.fundsCurrency}.` : "";
    Object.assign(saga, {
      funds: FundsState.RELEASED,
      heldMinor: null,
      holdId: null,
      feeReason: reason,
      feeMinor: fee?.amountMinor.toString() ?? null,
    });
    turn.did(fee ? `Its hold is released but for a fee of ${inWords(fee)}.` : `Its hold is released.${unlisted}`);
    turn.tell(fundingReleased(order, fee, reason));
  }

  /** Of an order that came back after it was paid: all but the fee. */
  async giveBack(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, saga, at } = turn;
    if ((await this.refunds.givenMinor(tx, order.id)) === null) return;
    const [reason, currency] = [RefundReason.RETURNED, saga.fundsCurrency!];
    const fee = await this.fees.of(tx, FeeReason.RETURNED, currency, at);
    const told = await this.refunds.due(tx, order, { reason, returnId: null, currency, amount: null, fee, at });
    if (!told) return;
    Object.assign(saga, { feeReason: FeeReason.RETURNED, feeMinor: fee?.amountMinor.toString() ?? null });
    const less = fee ? `, less a fee of ${inWords(fee)}` : "";
    turn.did(`Finance is to give back what was charged${less}.`);
    turn.tell(told);
  }

  releaseStock(turn: SagaTurn): void {
    const { order, saga } = turn;
    if (NOTHING_RESERVED.includes(saga.stock)) return;
    saga.stock = StockState.RELEASED;
    turn.did("Its goods are given back.");
    turn.tell(allocationReleased(order));
  }

  /** Held where others may be at work on it, who hear of it. False where it can be held no longer, or is already. */
  hold(turn: SagaTurn, cause: HoldCause, reason: string): boolean {
    const { order } = turn;
    if (!turn.move("hold")) return false;
    order.holdFor(cause, reason, { isByRule: true });
    turn.tell(orderHeld(order, Viewer.system));
    return true;
  }
}

/** What the border is known to cost, and what that is made up of. */
export function keepPrice(saga: OrderSaga, { dutyTotal, dutyKnown, duty, tax }: Price): void {
  saga.dutyComplete = dutyTotal !== null;
  const known = dutyTotal ?? dutyKnown;
  keepDuty(saga, { dutyKnown: known?.amountMinor, duty: duty?.amountMinor, tax: tax?.amountMinor });
}

function keepDuty(saga: OrderSaga, known: Record<"dutyKnown" | "duty" | "tax", bigint | undefined>): void {
  saga.dutyMinor = known.dutyKnown?.toString() ?? null;
  saga.customsDutyMinor = known.duty?.toString() ?? null;
  saga.importTaxMinor = known.tax?.toString() ?? null;
}

/** What the sender pays: under DDP the border's costs as well, as far as they are known. */
export function amountOf({ order }: SagaTurn, { sellTotal, dutyTotal, dutyKnown }: Cost): Money {
  const duty = order.incoterm === Incoterm.DDP ? (dutyTotal ?? dutyKnown) : null;
  return new Money(sellTotal.amountMinor + (duty?.amountMinor ?? 0n), sellTotal.currency);
}

export const isCostComplete = ({ order }: SagaTurn, { dutyTotal }: Pick<Cost, "dutyTotal">): boolean =>
  order.incoterm !== Incoterm.DDP || dutyTotal !== null;
