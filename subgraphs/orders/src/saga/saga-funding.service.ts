import type { Money } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { HoldCause } from "../order/order.entity";
import { orderReleased } from "../order/order.events";
import { OrderStatus } from "../order/order-status";
import { FundingReason } from "./saga.events";
import { amountOf, isCostComplete, keepPrice, type Price, type SagaRequests } from "./saga-requests.service";
import { CustomsState, FundsState } from "./saga-state";
import { isBeyond, SagaStep, stepWhenPaid } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import { inWords, type SagaTurn } from "./saga-turn";

interface FundingAnswer {
  orderId: string;
  attempt: number;
}

interface HoldEnd {
  orderId: string;
  holdId: string;
}

interface Reweighed {
  orderId: string;
  verdict: string;
  quotedBillableG: number;
  measuredBillableG: number;
  limitG: number;
  /** Null where the service has no price for it, undefined where pricing does not say. */
  price?: Price | null | undefined;
}

const HEAVIER: ReadonlySet<string> = new Set(["ABOVE_QUOTE", "OVER_SERVICE_LIMIT"]);

const reasonOf = ({ verdict, quotedBillableG, measuredBillableG, limitG }: Reweighed): string =>
  verdict === "OVER_SERVICE_LIMIT"
    ? `Measured, it counts as ${measuredBillableG} g; its service takes ${limitG} g.`
    : `Measured, it counts as ${measuredBillableG} g; ${quotedBillableG} g were quoted.`;

/** What finance tells of an order's hold, and what the scales make of its price. */
export class SagaFunding {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
  ) {}

  async placed(tx: EntityManager, answer: FundingAnswer & { holdId: string; amount: Money }): Promise<void> {
    const turn = await this.sagas.turn(tx, answer.orderId, { event: "hold.placed.v1" });
    if (!turn) return;
    const { saga } = turn;
    // Our staff did not wait for it: it is held all the same, and captured in the end.
    const isLate = saga.funds === FundsState.SKIPPED && saga.fundingAttempts === answer.attempt;
    if (!isLate && !isAnswer(turn, answer)) return;
    Object.assign(saga, {
      funds: FundsState.HELD,
      heldMinor: answer.amount.amountMinor.toString(),
      fundsCurrency: answer.amount.currency,
      holdId: answer.holdId,
    });
    turn.did(`Finance holds ${inWords(answer.amount)}.`);
    if (turn.isHandedOver) await this.releaseForFunds(tx, turn);
    else if (!isLate) await this.funded(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  /** What is asked for less than is held is never for want of money: then what is held stands. */
  async denied(
    tx: EntityManager,
    answer: FundingAnswer & { amount: Money; available: Money; reason: string },
  ): Promise<void> {
    const turn = await this.sagas.turn(tx, answer.orderId, { event: "hold.denied.v1" });
    if (!turn || !isAnswer(turn, answer)) return;
    const { saga } = turn;
    const { amount, available, reason } = answer;
    const why = `Finance holds no ${inWords(amount)}: ${reason}, ${inWords(available)} are available.`;
    const isCovered = saga.heldMinor !== null && BigInt(saga.heldMinor) >= amount.amountMinor;
    saga.funds = isCovered ? FundsState.HELD : FundsState.DENIED;
    turn.did(why);
    if (turn.isHandedOver && !isCovered) this.requests.hold(turn, HoldCause.FUNDS, why);
    if (!turn.isHandedOver && turn.move("denyFunds")) turn.order.explain({ reason: why });
    await this.sagas.keep(tx, turn);
  }

  expired(tx: EntityManager, told: HoldEnd): Promise<void> {
    return this.lost(tx, "hold.expired.v1", told, "expired");
  }

  /** What was asked for here is known already; any other was let go of by our staff. */
  released(tx: EntityManager, told: HoldEnd): Promise<void> {
    return this.lost(tx, "hold.released.v1", told, "was let go of by finance");
  }

  /** Asked for again at once: whoever could pay when it was accepted may still be able to. */
  private async lost(tx: EntityManager, event: string, { orderId, holdId }: HoldEnd, how: string): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event });
    // What is delivered is being paid, and of that the rest of its hold is let go of.
    if (!turn || turn.saga.holdId !== holdId || isBeyond(turn.saga.step, SagaStep.DEPARTED)) return;
    const { order, saga } = turn;
    const why = `The hold of ${inWords(saga.fundsHeld!)} ${how}.`;
    Object.assign(saga, { funds: FundsState.DENIED, heldMinor: null, holdId: null });
    turn.did(why);
    if (turn.isHandedOver) {
      this.requests.hold(turn, HoldCause.FUNDS, why);
      if (order.status !== OrderStatus.CANCEL_REQUESTED) this.requests.askToHoldAgain(turn);
    } else if (isBeyond(SagaStep.FUNDING, saga.step)) {
      // It has no price that was accepted: with one it is asked for.
      this.requests.releaseStock(turn);
    } else {
      if (order.holdCause === HoldCause.STOCK_OUT) this.release(turn);
      if (turn.move("loseFunds")) order.explain({ reason: why });
      this.requests.releaseStock(turn);
      turn.did("It waits for funds.", SagaStep.FUNDING);
      await this.requests.goOn(tx, turn);
    }
    await this.sagas.keep(tx, turn);
  }

  async captured(tx: EntityManager, { orderId, amount }: { orderId: string; amount: Money }): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "hold.captured.v1" });
    // A fee out of a released hold is captured as well, and is no news here.
    if (!turn || turn.saga.funds !== FundsState.DUE) return;
    const { saga } = turn;
    saga.funds = FundsState.CAPTURED;
    turn.did(`Finance captured ${inWords(amount)}.`, stepWhenPaid(saga.step));
    if (saga.step === SagaStep.RETURNED) await this.requests.giveBack(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  /** By its measures it may cost more or less, which finance holds; where it has no price, it waits for our staff. */
  async reweighed(tx: EntityManager, weighed: Reweighed): Promise<void> {
    const turn = await this.sagas.turn(tx, weighed.orderId, { event: "quote.reweighed.v1" });
    if (!turn || !mayBeHeld(turn)) return;
    const { saga } = turn;
    if (saga.customs === CustomsState.SEIZED) return;
    const { price, verdict } = weighed;
    if (price && saga.heldMinor !== null) {
      const amount = amountOf(turn, price);
      const standing = saga.funds === FundsState.HELD ? saga.heldMinor : saga.fundsMinor;
      if (amount.currency !== saga.fundsCurrency || amount.amountMinor === BigInt(standing!)) return;
      turn.did(reasonOf(weighed));
      keepPrice(saga, price);
      this.requests.askToHold(turn, amount, FundingReason.REWEIGH, isCostComplete(turn, price));
    } else if (HEAVIER.has(verdict) && this.requests.hold(turn, HoldCause.WEIGHT_ABOVE_QUOTE, reasonOf(weighed))) {
      turn.did(reasonOf(weighed));
    }
    await this.sagas.keep(tx, turn);
  }

  /** Its money is there, or does not matter any more: the goods are asked for, unless it is held for something else. */
  async funded(tx: EntityManager, turn: SagaTurn): Promise<void> {
    if (!turn.move("fund")) return;
    turn.did("It is funded.", SagaStep.FUNDED);
    await this.requests.goOn(tx, turn);
  }

  /** Goes on where it stood, of an order that was held for want of funds. */
  async releaseForFunds(tx: EntityManager, turn: SagaTurn): Promise<void> {
    if (turn.order.holdCause !== HoldCause.FUNDS) return;
    this.release(turn);
    await this.requests.replaceShipment(tx, turn);
  }

  private release(turn: SagaTurn): void {
    if (turn.move("release")) turn.tell(orderReleased(turn.order, turn.by));
  }
}

/** Late, repeated, and answers to what was asked before are void. */
const isAnswer = ({ saga }: SagaTurn, { attempt }: FundingAnswer): boolean =>
  saga.funds === FundsState.ASKED && saga.fundingAttempts === attempt;

const BEFORE_SHIPPING: readonly (OrderStatus | null)[] = [
  OrderStatus.FUNDED,
  OrderStatus.ALLOCATED,
  OrderStatus.IN_FULFILMENT,
];

/** Logistics has it, and it has not left. */
const mayBeHeld = (turn: SagaTurn): boolean =>
  turn.isHandedOver &&
  BEFORE_SHIPPING.includes(turn.order.status === OrderStatus.ON_HOLD ? turn.order.priorStatus : turn.order.status);
