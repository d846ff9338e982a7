import type { EntityManager } from "typeorm";
import type { SagaCarrying } from "./saga-carrying.service";
import type { SagaRequests } from "./saga-requests.service";
import { FundsState } from "./saga-state";
import { isBeyond, isHandedOver, SagaStep } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import type { SagaTurn } from "./saga-turn";

interface Claimed {
  orderId: string;
  /** Undefined of what was told before claims said what they are for. */
  kind?: string | undefined;
}

/** What is decided while a parcel is destroyed or damaged is its order's own end; of a lost one nobody knows that yet. */
const LOST = "LOST";

/** What our paying for a lost parcel means for its order: nothing is held for what does not come, until it is found. */
export class SagaLoss {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
    private readonly carrying: SagaCarrying,
  ) {}

  async paid(tx: EntityManager, claimed: Claimed): Promise<void> {
    const turn = await this.turn(tx, claimed, "claim.paid.v1");
    // It came meanwhile, or came back: what it costs is settled by that. What else is on its way of the order is still carried.
    if (!turn || isBeyond(turn.saga.step, SagaStep.DEPARTED) || turn.order.parcels.length > 1) return;
    await this.requests.releaseFunds(tx, turn, null);
    if (turn.deeds.length > 0) turn.did("Its loss is paid for.");
    await this.sagas.keep(tx, turn);
  }

  /** It was found: what its carriage costs is held again, and taken where it is delivered by now. */
  async reversed(tx: EntityManager, claimed: Claimed): Promise<void> {
    const turn = await this.turn(tx, claimed, "claim.payout_reversed.v1");
    if (!turn || turn.saga.funds !== FundsState.RELEASED || turn.saga.fundsAsked === null) return;
    // What came back, or was destroyed, was settled by that.
    if (isBeyond(turn.saga.step, SagaStep.CLOSED)) return;
    turn.did("It is found, and what was paid for it taken back.");
    this.requests.askToHoldAgain(turn);
    if (!isBeyond(SagaStep.DELIVERED, turn.saga.step)) this.carrying.askForCapture(turn);
    await this.sagas.keep(tx, turn);
  }

  private async turn(tx: EntityManager, { orderId, kind }: Claimed, event: string): Promise<SagaTurn | null> {
    const turn = kind === LOST ? await this.sagas.turn(tx, orderId, { event }) : null;
    return turn && isHandedOver(turn.saga.step) ? turn : null;
  }
}
