import {
  audit,
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  perform,
  storeRow,
  UserError,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type FollowedNumber, followedNumbersOf, isGuessed } from "../carrier/followed-number";
import { CarrierKnownBy } from "../carrier/stated-carrier.entity";
import { type StatedCarriers, statedByOf } from "../carrier/stated-carriers.service";
import { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import { TrackerNotFound } from "../manual-scan/manual-scan.result";
import type { NotProved, ParcelProof } from "../public-track/parcel-proof.service";
import { TrackingNotFound } from "../public-track/public-track.result";
import { isOver } from "../tracker/lifetime";
import { idOf, type Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import type { WatchService } from "../watch/watch.service";
import { CarrierSuggestion, CarrierSuggestionDecision, CarrierSuggestionState } from "./carrier-suggestion.entity";
import {
  type DecideCarrierSuggestionInput,
  type DecidedSuggestion,
  decideCarrierSuggestionRules,
  type SuggestCarrierInput,
  type SuggestedCarrier,
  suggestCarrierRules,
} from "./carrier-suggestion.input";
import {
  CarrierAlreadyNamed,
  CarrierSuggestionNotFound,
  CarrierSuggestionsLimited,
  type DecideCarrierSuggestionResult,
  DecideCarrierSuggestionSuccess,
  IllegalCarrierSuggestionState,
  JourneyOver,
  type SuggestCarrierResult,
  SuggestCarrierSuccess,
} from "./carrier-suggestion.result";
import type { SuggestionLimits } from "./suggestion-limits";

const { WAITING, TAKEN, LEFT } = CarrierSuggestionState;

export interface SuggestionParts {
  database: Database;
  proof: ParcelProof;
  trackers: TrackerService;
  stated: StatedCarriers;
  watches: WatchService;
  limits: SuggestionLimits;
  clock: Clock;
}

/**
 * What readers of the public page say of whose number a parcel's is. It counts at once only where nobody said so, nobody booked it and
 * nothing was heard of the parcel; else whose parcel it is takes or leaves it.
 */
export class CarrierSuggestionService {
  constructor(private readonly own: SuggestionParts) {}

  suggest(viewer: Viewer, input: SuggestCarrierInput): Promise<typeof SuggestCarrierResult> {
    type Refused = CarrierAlreadyNamed | JourneyOver | CarrierSuggestionsLimited;
    return perform<SuggestedCarrier, Tracker | NotProved, SuggestCarrierSuccess | Refused | NotProved>(
      this.own.database,
      {
        operation: "suggestCarrier",
        // Whoever asks does so as a reader of the public page, signed in or not.
        viewer: Viewer.anonymous,
        input,
        rules: suggestCarrierRules,
        anonymousScope: ({ trackingNumber }) => trackingNumber,
        secret: ["postalCode", "phone"],
        asSystem: true,
        lock: (tx, suggested) => this.proved(tx, suggested),
        decide: (tx, tracker, suggested, id) => this.keep(tx, tracker, suggested, { id, address: viewer.address }),
        resultId: (_suggested, id) => id,
        // The destination is no part of what is remembered, so that whoever asks again proves to know it again.
        replay: async (tx, _id, suggested) => {
          const tracker = await this.proved(tx, suggested);
          if (tracker instanceof UserError) return tracker;
          const known = await this.knownOf(tx, tracker, suggested.trackingNumber);
          const kept = await this.keptOf(tx, tracker, suggested);
          return kept ? answerOf(kept, known) : new TrackingNotFound();
        },
      },
    );
  }

  decide(viewer: Viewer, input: DecideCarrierSuggestionInput): Promise<typeof DecideCarrierSuggestionResult> {
    type Refused = IllegalCarrierSuggestionState | TrackerNotFound | JourneyOver;
    return perform<
      DecidedSuggestion,
      CarrierSuggestion | CarrierSuggestionNotFound,
      DecideCarrierSuggestionSuccess | Refused
    >(this.own.database, {
      operation: "decideCarrierSuggestion",
      viewer,
      input,
      rules: decideCarrierSuggestionRules,
      lock: async (tx, { suggestionId }) =>
        (await lockRow(tx, viewer, CarrierSuggestion, suggestionId)) ?? new CarrierSuggestionNotFound(),
      decide: async (tx, suggestion, { decision }) => {
        if (suggestion.state !== WAITING) return new IllegalCarrierSuggestionState(suggestion.state);
        const isTaken = decision === CarrierSuggestionDecision.TAKE;
        if (isTaken) {
          const tracker = await this.own.trackers.find(await this.own.trackers.firstNumberOf(suggestion.number));
          // A number may be another parcel's by now.
          if (tracker?.shipmentId !== suggestion.shipmentId) return new TrackerNotFound();
          if (isOver(tracker)) return new JourneyOver();
          await this.own.stated.state(tx, viewer, suggestion);
          await this.tellWatchers(tx, tracker, suggestion);
        }
        const decidedAt = this.own.clock();
        Object.assign(suggestion, { state: isTaken ? TAKEN : LEFT, decidedBy: statedByOf(viewer), decidedAt });
        await storeRow(tx, suggestion, ["state", "decidedBy", "decidedAt"]);
        await this.note(tx, viewer, suggestion, `A reader of the public page said so: ${decision}`);
        return new DecideCarrierSuggestionSuccess(suggestion);
      },
      resultId: ({ suggestionId }) => suggestionId,
      replay: async (tx, id) => {
        const [suggestion] = await findRows(tx, viewer, CarrierSuggestion, [equals("id", id)]);
        return new DecideCarrierSuggestionSuccess(suggestion!);
      },
    });
  }

  /** The parcel, where its number is one that is shown with it, held so that readers of one parcel come one after the other. */
  private async proved(
    tx: EntityManager,
    { trackingNumber, postalCode, phone }: SuggestedCarrier,
  ): Promise<Tracker | NotProved> {
    const tracker = await this.own.proof.prove(trackingNumber, { postalCode, phone });
    if (tracker instanceof UserError) return tracker;
    if (trackingNumber !== tracker.number && trackingNumber !== tracker.lastMile?.number) return new TrackingNotFound();
    const isHeld = (await lockRow(tx, Viewer.system, FollowedParcel, idOf(tracker))) !== null;
    // As it is once held: a booking may have come before.
    return (isHeld && (await this.own.trackers.find(tracker.number))) || new TrackingNotFound();
  }

  private async keep(
    tx: EntityManager,
    tracker: Tracker,
    { trackingNumber: number, carrier }: SuggestedCarrier,
    { id, address }: { id: string; address: string | null },
  ): Promise<SuggestCarrierSuccess | CarrierAlreadyNamed | JourneyOver | CarrierSuggestionsLimited> {
    const { shipmentId, tenantId } = tracker;
    const known = await this.knownOf(tx, tracker, number);
    if (known.carrier === carrier && !isGuessed(known)) return new CarrierAlreadyNamed();
    if (isOver(tracker)) return new JourneyOver();
    // Before it is looked at what others said, so that nobody learns that by asking.
    const waitS = await this.own.limits.take(address, idOf(tracker));
    if (waitS > 0) return new CarrierSuggestionsLimited(waitS);

    const said = await this.keptOf(tx, tracker, { trackingNumber: number, carrier });
    if (said) return answerOf(said, known);
    const stating = { tenantId, shipmentId, number, carrier };
    const isUnheard = isGuessed(known) && tracker.arrived === 0;
    const counts = isUnheard && (await this.own.stated.stateUnlessStated(tx, stating));
    if (counts) await this.tellWatchers(tx, tracker, stating);
    const suggestedAt = this.own.clock();
    const decided = counts
      ? { state: TAKEN, decidedBy: CarrierKnownBy.PUBLIC_READER, decidedAt: suggestedAt }
      : { state: WAITING, decidedBy: null, decidedAt: null };
    const kept = { id, ...stating, ...decided, suggestedAt, version: 1 };
    await insertRows(tx, CarrierSuggestion, [kept]);
    if (counts) await this.note(tx, Viewer.anonymous, kept, "A reader of the public page said so.");
    return new SuggestCarrierSuccess({ number, carrier, isFollowed: counts });
  }

  private async knownOf(tx: EntityManager, tracker: Tracker, number: string): Promise<FollowedNumber> {
    const followed = followedNumbersOf(tracker, await this.own.stated.find(tx, tracker.shipmentId));
    return followed.find((each) => each.number === number)!;
  }

  private async keptOf(
    tx: EntityManager,
    { shipmentId }: Tracker,
    { trackingNumber, carrier }: Pick<SuggestedCarrier, "trackingNumber" | "carrier">,
  ): Promise<CarrierSuggestion | null> {
    const where = [equals("shipmentId", shipmentId), equals("number", trackingNumber), equals("carrier", carrier)];
    return (await findRows(tx, Viewer.system, CarrierSuggestion, where))[0] ?? null;
  }

  private async tellWatchers(
    tx: EntityManager,
    { tenantId, shipmentId, destinationCountry }: Tracker,
    { number, carrier }: Pick<CarrierSuggestion, "number" | "carrier">,
  ): Promise<void> {
    await this.own.watches.correct(tx, { tenantId, shipmentId, number, carrier, destinationCountry });
  }

  private async note(
    tx: EntityManager,
    viewer: Viewer,
    { shipmentId, tenantId, decidedBy }: Pick<CarrierSuggestion, "shipmentId" | "tenantId" | "decidedBy">,
    reason: string,
  ): Promise<void> {
    const act = decidedBy === CarrierKnownBy.PUBLIC_READER ? "suggestCarrier" : "decideCarrierSuggestion";
    const subject = { kind: "Shipment", id: shipmentId, tenantId };
    await audit(tx, { viewer, at: this.own.clock(), act, subject, reason });
  }
}

/** What became of it otherwise is between whose parcel it is and us. */
function answerOf({ number, carrier }: Pick<CarrierSuggestion, "number" | "carrier">, known: FollowedNumber) {
  return new SuggestCarrierSuccess({ number, carrier, isFollowed: known.carrier === carrier && !isGuessed(known) });
}
