import type { EntityManager } from "typeorm";
import { FeeReason } from "../fee/fee-reason";
import { HoldCause } from "../order/order.entity";
import type { ComingBackService, OneParcel } from "../return-request/coming-back.service";
import { fundingDue } from "./saga.events";
import type { SagaCustoms } from "./saga-customs.service";
import type { SagaRequests } from "./saga-requests.service";
import { FundsState } from "./saga-state";
import { ACTS, type CarryingStep, isBeyond, isHandedOver, SagaStep } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import type { SagaTurn } from "./saga-turn";

const DEEDS: Readonly<Record<CarryingStep, string>> = {
  LABELLED: "Its parcel has a label.",
  RECEIVED: "Its parcel came in.",
  BAGGED: "Its parcel is bagged.",
  PARTLY_DEPARTED: "Some of its parcels departed.",
  DEPARTED: "Its parcel departed.",
  DELIVERED: "Its parcel is delivered.",
  RETURNING: "Its parcel goes back.",
  RETURNED: "Its parcel came back.",
  DESTROYED: "Its parcel is destroyed.",
};

/** What finance was never asked for, or let go of, is not captured. */
const NOT_OWED: readonly FundsState[] = [FundsState.NONE, FundsState.SKIPPED, FundsState.RELEASED];

/** Paid, or being paid. */
const PAID: readonly FundsState[] = [FundsState.DUE, FundsState.CAPTURED];

const COMES_BACK: readonly CarryingStep[] = [SagaStep.RETURNING, SagaStep.RETURNED];
/** What nobody took, and somebody decided to have destroyed. */
const NOT_TAKEN: readonly string[] = ["DELIVERY_FAILED", "REFUSED"];

interface Told {
  event: string;
  /** What somebody had to decide about, where that led here. */
  decidedFor?: string | undefined;
}

/** What the way of a parcel means for its order: the cancel matrix, the delivery, the return. */
export class SagaCarrying {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
    private readonly customs: SagaCustoms,
    private readonly comingBack: ComingBackService,
  ) {}

  /** Its shipment has come as far as `step`. */
  async carried(tx: EntityManager, orderId: string, step: CarryingStep, told: Told): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: told.event });
    if (!turn) return;
    const { saga } = turn;
    if (isBeyond(SagaStep.ACCEPTED, saga.step) || !isBeyond(step, saga.step)) return;
    ACTS[step].some((act) => turn.move(act));
    turn.did(DEEDS[step], step);
    // Whoever called it off was too late.
    if (!isBeyond(SagaStep.BAGGED, step)) saga.isFeeWaived = false;
    Object.assign(saga, { feeReason: null, lostShipmentId: null });
    if (saga.customs !== null && !isBeyond(SagaStep.DELIVERED, step)) await this.customs.leave(tx, turn);
    if (step === SagaStep.DELIVERED) this.askForCapture(turn);
    if (COMES_BACK.includes(step)) await this.comingBack.expect(tx, turn);
    if (step === SagaStep.RETURNED) await this.returned(tx, turn);
    if (step === SagaStep.DESTROYED) await this.destroyed(tx, turn, told.decidedFor ?? "");
    await this.sagas.keep(tx, turn);
  }

  /** One of several parcels goes back, or came. Its order stays where the others take it. */
  async comesBack(tx: EntityManager, orderId: string, parcel: OneParcel): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "parcel.comes_back.v1" });
    if (!turn || !isHandedOver(turn.saga.step)) return;
    await this.comingBack.expectOne(tx, turn, parcel);
    if (turn.isMoved) turn.did(`Its parcel ${parcel.number} goes back.`);
    await this.sagas.keep(tx, turn);
  }

  /** It waits on for its label, from the next carrier: its history says why that takes longer. */
  async labelFailed(
    tx: EntityManager,
    orderId: string,
    { carrierAccount, reason }: { carrierAccount: string; reason: string },
  ): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "shipment.label_failed.v1", reason });
    if (!turn || turn.saga.step !== SagaStep.ACCEPTED) return;
    turn.did(`${carrierAccount} makes no label of it: the next carrier is asked.`);
    await this.sagas.keep(tx, turn);
  }

  /** Of an order whose cancellation was asked for: what it costs depends on how far its parcel had come. */
  async shipmentCancelled(
    tx: EntityManager,
    orderId: string,
    { shipmentId, isIntercepted }: { shipmentId: string | null; isIntercepted: boolean },
  ): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "shipment.cancelled.v1" });
    if (!turn) return;
    const { saga } = turn;
    // Of what no carrier has labelled there is nothing to be paid for.
    const labelled = isBeyond(saga.step, SagaStep.ACCEPTED) ? FeeReason.LABEL_VOIDED : null;
    const reason = isIntercepted || saga.step === SagaStep.RECEIVED ? FeeReason.INTERCEPTED : labelled;
    if (turn.move("confirmCancel")) {
      turn.did("Its parcel is taken out.", SagaStep.CANCELLED);
      await this.requests.releaseFunds(tx, turn, saga.isFeeWaived ? null : reason);
      this.requests.releaseStock(turn);
    } else if (turn.move("loseShipment")) {
      // Nobody asked for that here, so a person looks at it.
      const why = isIntercepted ? "Its parcel was intercepted." : "Its shipment was cancelled by the warehouse.";
      if (turn.move("hold")) turn.order.holdFor(HoldCause.SHIPMENT_CANCELLED, why);
      // Somebody wanted the parcel back: that is what a cancellation costs from now on.
      if (isIntercepted) saga.feeReason = FeeReason.INTERCEPTED;
      // Whoever releases it asks for another in its place.
      saga.lostShipmentId = shipmentId;
      turn.did("Its shipment was cancelled without being asked.", SagaStep.ACCEPTED);
    }
    await this.sagas.keep(tx, turn);
  }

  /** Asks finance for what was held, also where a late rise of the price is still being decided. */
  askForCapture(turn: SagaTurn): void {
    const { order, saga } = turn;
    if (NOT_OWED.includes(saga.funds)) {
      turn.did("No money is held for it: nothing is captured.");
      return;
    }
    saga.funds = FundsState.DUE;
    turn.isAskedAgain = true;
    turn.did("Finance is asked to capture its hold.");
    turn.tell(fundingDue(order));
  }

  /**
   * It was carried so far, which is owed; what is due for the loss itself is finance's claim, opened by the shipment's exception. What
   * nobody took costs a fee, as what is returned does.
   */
  private async destroyed(tx: EntityManager, turn: SagaTurn, decidedFor: string): Promise<void> {
    turn.order.explain({ reason: DEEDS.DESTROYED });
    if (PAID.includes(turn.saga.funds)) return;
    if (NOT_TAKEN.includes(decidedFor)) await this.requests.releaseFunds(tx, turn, FeeReason.DESTROYED);
    else this.askForCapture(turn);
  }

  /** What is paid for already is given back; what finance was asked to capture, as soon as it did. */
  private async returned(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { funds } = turn.saga;
    if (funds === FundsState.CAPTURED) await this.requests.giveBack(tx, turn);
    else if (funds === FundsState.DUE) turn.did("It is being charged for: that is given back afterwards.");
    else await this.requests.releaseFunds(tx, turn, FeeReason.RETURNED);
  }
}
