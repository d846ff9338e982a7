import { storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { HoldCause, type Order } from "../order/order.entity";
import type { OrderWork } from "../order/order-work";
import { keepPrice, type Price, type SagaRequests } from "./saga-requests.service";
import { FundsState, StockState } from "./saga-state";
import { isBagged, isHandedOver, SagaStep } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import type { SagaTurn } from "./saga-turn";

interface Answer {
  orderId: string;
  /** The submission that pricing answers; unknown when it does not say. */
  attempt?: number | undefined;
}

interface Offer extends Answer, Price {
  quoteId: string;
  /** Null where pricing does not say. */
  expiresAt: Date | null;
}

/**
 * Drives an order through the other domains, by what people do and by what pricing answers. Reports may be late, repeated or
 * out of order: each is taken for the fact it states and never takes an order back. The order's own lock guards its saga.
 */
export class OrderSagaService implements OrderWork {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
  ) {}

  async askForQuote(tx: EntityManager, order: Order, by: Viewer): Promise<void> {
    const turn = (await this.sagas.turnOf(tx, order, { by })) ?? this.sagas.begin(order, { by });
    await this.requests.askForQuote(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  async resume(tx: EntityManager, order: Order, by: Viewer): Promise<void> {
    const turn = await this.sagas.turnOf(tx, order, { by });
    if (!turn) return;
    turn.did("It is released.");
    if (!turn.isHandedOver) await this.requests.goOn(tx, turn);
    else if (!this.holdForFunds(turn)) await this.requests.replaceShipment(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  async setAside(tx: EntityManager, order: Order, by: Viewer, reason: string | null): Promise<void> {
    const turn = await this.sagas.turnOf(tx, order, { by, reason });
    if (!turn) return;
    turn.did(order.holdCause ? "It is held." : "Logistics is asked to take its parcel out.");
    await this.sagas.keep(tx, turn);
  }

  async withdraw(tx: EntityManager, order: Order, by: Viewer): Promise<void> {
    await this.end(tx, order, by, SagaStep.WITHDRAWN, "It is a draft again.", null);
  }

  async abandon(tx: EntityManager, order: Order, by: Viewer, reason: string | null): Promise<void> {
    await this.end(tx, order, by, SagaStep.CANCELLED, "It is cancelled before it has a label.", reason);
  }

  /** The hold stays as it is until there is a new price: then it follows that. */
  async shrink(tx: EntityManager, order: Order, by: Viewer, reason: string): Promise<void> {
    const turn = await this.sagas.turnOf(tx, order, { by, reason });
    if (!turn) return;
    const { saga } = turn;
    turn.did("There is less of it than before.");
    // An answer that is on its way is to what it cost before.
    if (saga.funds === FundsState.ASKED) saga.funds = FundsState.DENIED;
    if (RESERVING.includes(saga.stock)) await this.requests.askForStock(tx, turn, true);
    await this.requests.askForQuote(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  async isHandedOver(tx: EntityManager, order: Order): Promise<boolean> {
    const saga = await this.sagas.of(tx, order.id);
    return saga !== null && isHandedOver(saga.step);
  }

  async isBagged(tx: EntityManager, order: Order): Promise<boolean> {
    const saga = await this.sagas.of(tx, order.id);
    return saga !== null && isBagged(saga.step);
  }

  async quoteOffered(tx: EntityManager, offer: Offer): Promise<void> {
    const turn = await this.sagas.turn(tx, offer.orderId, { event: "quote.offered.v1" });
    if (!turn || !isAnswer(turn, offer)) return;
    const { order, saga } = turn;
    // Ids of quotes rise with time: of two offers the later one stands, whichever is told first.
    if (order.quoteId !== null && order.quoteId >= offer.quoteId) return;
    if (order.holdCause === HoldCause.QUOTE_REJECTED) turn.move("release");
    if (!turn.move("price")) return;
    order.quoteAt(offer.quoteId, offer.sellTotal);
    saga.quoteExpiresAt = offer.expiresAt;
    keepPrice(saga, offer);
    turn.did("Pricing offers a quote.", SagaStep.QUOTED);
    await this.requests.goOn(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  async quoteRejected(
    tx: EntityManager,
    rejection: Answer & { message: string; differing?: string[] | undefined },
  ): Promise<void> {
    const turn = await this.sagas.turn(tx, rejection.orderId, { event: "quote.rejected.v1" });
    if (!turn || !isAnswer(turn, rejection) || !turn.move("rejectQuote")) return;
    turn.order.quoteDiffersIn = rejection.differing ?? [];
    turn.order.holdFor(HoldCause.QUOTE_REJECTED, rejection.message);
    turn.did("Pricing makes no quote.");
    await this.sagas.keep(tx, turn);
  }

  /** The customer's word that the order may cost what was offered. */
  async quoteAccepted(tx: EntityManager, { orderId, quoteId }: { orderId: string; quoteId: string }): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "quote.accepted.v1" });
    if (!turn) return;
    const { order, saga } = turn;
    const isKnown = saga.acceptedQuoteId === quoteId;
    saga.acceptedQuoteId = quoteId;
    const isWaitedFor = order.quoteId === quoteId && saga.step === SagaStep.QUOTED;
    if (isWaitedFor) await this.requests.goOn(tx, turn);
    if (turn.deeds.length > 0) await this.sagas.keep(tx, turn);
    else if (!isKnown) await storeRow(tx, saga, ["acceptedQuoteId"]);
  }

  /** Released by our staff before finance granted what the parcel costs more: held anew. */
  private holdForFunds(turn: SagaTurn): boolean {
    if (turn.saga.funds !== FundsState.DENIED) return false;
    const isHeld = this.requests.hold(turn, HoldCause.FUNDS, "Its customer's funds do not cover it.");
    if (isHeld) turn.did("It is held anew.");
    return isHeld;
  }

  private async end(
    tx: EntityManager,
    order: Order,
    by: Viewer,
    step: SagaStep,
    deed: string,
    reason: string | null,
  ): Promise<void> {
    const turn = await this.sagas.turnOf(tx, order, { by, reason });
    if (!turn) return;
    turn.did(deed, step);
    // Of a parcel that was intercepted before.
    await this.requests.releaseFunds(tx, turn, turn.saga.feeReason);
    this.requests.releaseStock(turn);
    await this.sagas.keep(tx, turn);
  }
}

/** Suppliers may have set something aside for it. */
const RESERVING: readonly StockState[] = [StockState.ASKED, StockState.RESERVED, StockState.ALLOCATED];

const isAnswer = ({ saga }: SagaTurn, { attempt }: Answer): boolean =>
  attempt === undefined || attempt === saga.attempts;
