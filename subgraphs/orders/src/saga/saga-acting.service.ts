import type { EntityManager } from "typeorm";
import { orderCancelled, orderReleased } from "../order/order.events";
import type { SagaAllocation } from "./saga-allocation.service";
import type { SagaCarrying } from "./saga-carrying.service";
import type { SagaFunding } from "./saga-funding.service";
import type { SagaRequests } from "./saga-requests.service";
import { FundsState, SagaWait, StockState } from "./saga-state";
import { SagaStep, stepWhenPaid } from "./saga-step";
import type { SagaTurn } from "./saga-turn";

/** What our staff, or time, can make of an order that waits. It writes nothing: whoever has the turn keeps it. */
export class SagaActing {
  constructor(
    private readonly requests: SagaRequests,
    private readonly funding: SagaFunding,
    private readonly allocation: SagaAllocation,
    private readonly carrying: SagaCarrying,
  ) {}

  /** Asks once more for what is waited for; false where it is not ours to ask. */
  async askAgain(tx: EntityManager, turn: SagaTurn): Promise<boolean> {
    switch (turn.saga.waitingFor) {
      case SagaWait.QUOTE:
        await this.requests.askForQuote(tx, turn);
        return true;
      case SagaWait.HOLD:
      case SagaWait.FUNDS:
      case SagaWait.FUNDS_UNDER_WAY:
        if (turn.isHandedOver) this.requests.askToHoldAgain(turn);
        else await this.requests.askForFunds(tx, turn);
        return true;
      case SagaWait.STOCK:
      case SagaWait.SUPPLIERS:
      case SagaWait.RESTOCK:
        this.endHold(turn);
        await this.requests.askForStock(tx, turn, true);
        return true;
      case SagaWait.LABEL:
        await this.requests.handOver(tx, turn);
        return true;
      case SagaWait.CAPTURE:
        this.carrying.askForCapture(turn);
        return true;
      default:
        return false;
    }
  }

  /** Goes on without what is waited for; false where nothing can go on without it. */
  async skip(tx: EntityManager, turn: SagaTurn): Promise<boolean> {
    const { saga } = turn;
    switch (saga.waitingFor) {
      case SagaWait.HOLD:
      case SagaWait.FUNDS:
      case SagaWait.FUNDS_UNDER_WAY:
        saga.funds = saga.heldMinor === null ? FundsState.SKIPPED : FundsState.HELD;
        turn.did("It goes on without what finance was asked for.");
        if (turn.isHandedOver) await this.funding.releaseForFunds(tx, turn);
        else await this.funding.funded(tx, turn);
        return true;
      case SagaWait.STOCK:
      case SagaWait.SUPPLIERS:
      case SagaWait.RESTOCK:
        this.endHold(turn);
        saga.stock = StockState.SKIPPED;
        await this.allocation.goOn(tx, turn, "It goes on without its suppliers' word.");
        return true;
      case SagaWait.CAPTURE:
        saga.funds = FundsState.CAPTURED;
        turn.did("It goes on without finance's word that it was paid.", stepWhenPaid(saga.step));
        return true;
      case SagaWait.RETURN_WINDOW:
        if (turn.move("close")) turn.did("Its return window is cut short.", SagaStep.CLOSED);
        return true;
      default:
        return false;
    }
  }

  /** Ends it without a fee: at once, or as soon as logistics took its parcel out. False where neither is possible. */
  async cancel(tx: EntityManager, turn: SagaTurn, reason: string): Promise<boolean> {
    const { order, saga } = turn;
    const atOnce = turn.move("cancel");
    if (!atOnce && !turn.move("requestCancel")) return false;
    order.cancelReason = reason;
    order.explain({ reason });
    if (atOnce) {
      turn.did(`It is cancelled. ${reason}`, SagaStep.CANCELLED);
      await this.requests.releaseFunds(tx, turn, null);
      this.requests.releaseStock(turn);
    } else {
      saga.isFeeWaived = true;
      turn.did(`Logistics is asked to take its parcel out. ${reason}`);
    }
    turn.tell(orderCancelled(order));
    return true;
  }

  /** Of an order that is held because its goods are not there. */
  private endHold(turn: SagaTurn): void {
    const { saga } = turn;
    if (saga.waitingFor === SagaWait.RESTOCK && turn.move("release")) turn.tell(orderReleased(turn.order, turn.by));
  }
}
