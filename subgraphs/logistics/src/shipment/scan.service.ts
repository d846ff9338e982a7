import { Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DecisionCause } from "../decision/decision.entity";
import type { DecisionService } from "../decision/decision.service";
import type { ClearanceService } from "../declaration/clearance.service";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import type { LostSuspicionService } from "../exception/lost-suspicion.service";
import type { Parcel } from "../parcel/parcel.entity";
import { numberAmong, underNumber } from "../parcel/parcel-number";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import { isAway, isElsewhere, isSignOfLife, mayMove, proofOf, type TrackedScan, type Voyage } from "./scan-proof";
import type { Shipment } from "./shipment.entity";
import type { ShipmentService } from "./shipment.service";
import { hasReached, isMilestone, ShipmentStatus } from "./shipment-status";

/** What befalls the parcel that is scanned. */
const ALARMS: ReadonlyMap<string, ExceptionKind> = new Map([
  ["DAMAGED", ExceptionKind.DAMAGED],
  ["LOST", ExceptionKind.LOST],
  ["DESTROYED", ExceptionKind.DESTROYED],
]);

const BEFALLEN: ReadonlySet<ExceptionKind> = new Set(ALARMS.values());
const { LOST } = ShipmentStatus;

interface DatedScan extends TrackedScan {
  occurredAt: Date;
}

/** What a carrier's scan means: where it takes the shipment, and whom it alarms. */
export class ScanService {
  constructor(
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly exceptions: ExceptionService,
    private readonly clearance: ClearanceService,
    private readonly missed: LostSuspicionService,
    private readonly decisions: DecisionService,
  ) {}

  async take(tx: EntityManager, trackingNumber: string, scan: DatedScan): Promise<void> {
    // Of most scans that prove nothing nothing is to be done: only of those whose parcel somebody misses.
    const says = mayMove(scan);
    const lock = says
      ? this.shipments.lock(tx, Viewer.system, trackingNumber)
      : this.lockMissed(tx, trackingNumber, scan);
    // A customer may follow numbers that never were ours.
    const shipment = await lock;
    if (!shipment) return;
    const { occurredAt } = scan;
    const one = shipment.parcelCount > 1 ? await this.oneOf(tx, shipment, trackingNumber) : null;
    if (isSignOfLife(scan)) await this.missed.heard(tx, shipment, one, occurredAt, wordsOf(scan));
    if (!says) return;
    const before = shipment.statusUnderHold ?? shipment.status;
    const voyage = one ? voyageOf(shipment, one.parcel) : { ...shipment, status: before };
    const [status, alarm] = [proofOf(scan, voyage), alarmOf(scan, voyage)];
    if (status && one) await this.progress.follow(tx, one, one.parcel, { status, occurredAt });
    else if (status) await this.shipments.follow(tx, shipment, { status, occurredAt });
    if (alarm) {
      const parcelNumber = one && BEFALLEN.has(alarm) ? numberAmong(shipment, one.parcel) : null;
      await this.exceptions.raise(tx, shipment, alarm, occurredAt, { parcelNumber });
    }
    if (shipment.isHeld && status && isMilestone(status) && hasReached(status, ShipmentStatus.BAGGED)) {
      await this.exceptions.raise(tx, shipment, ExceptionKind.MOVES_THOUGH_HELD, occurredAt);
    }
    const after = shipment.statusUnderHold ?? shipment.status;
    if (after !== before) await this.clearance.agree(tx, shipment, occurredAt);
    await this.ask(tx, shipment, scan, before);
    const now = one ? one.parcel.progress.status : after;
    const isFound = (voyage.status === LOST && now !== LOST) || (before === LOST && after !== LOST);
    if (isFound) await this.found(tx, shipment, one?.parcels ?? [], now);
  }

  /** Of several parcels those that nobody finds stay lost, and so does what befell them all for as long as one does. */
  private async found(tx: EntityManager, shipment: Shipment, parcels: readonly Parcel[], now: ShipmentStatus) {
    const lost = parcels.filter(({ progress }) => progress.status === LOST).map(({ number }) => number);
    const isFound = (number: number | null) => (number === null ? lost.length === 0 : !lost.includes(number));
    await this.exceptions.settle(tx, shipment, ExceptionKind.LOST, `Found: it is ${now}.`, isFound);
  }

  private async oneOf(tx: EntityManager, shipment: Shipment, trackingNumber: string) {
    const parcels = await this.progress.lockAll(tx, [shipment.id]);
    return { shipment, parcels, parcel: underNumber(parcels, trackingNumber) };
  }

  private async lockMissed(tx: EntityManager, trackingNumber: string, scan: TrackedScan): Promise<Shipment | null> {
    return isSignOfLife(scan) ? this.shipments.lockMissed(tx, trackingNumber) : null;
  }

  /** What could not be handed over is somebody's to decide, until it goes on by itself. */
  private async ask(tx: EntityManager, shipment: Shipment, scan: DatedScan, before: ShipmentStatus): Promise<void> {
    const status = shipment.statusUnderHold ?? shipment.status;
    const isStopped = status === ShipmentStatus.DELIVERY_FAILED || status === ShipmentStatus.ON_HOLD;
    const isRefused = scan.subStatus === "REFUSED";
    if (isStopped && (isRefused || scan.status === "DELIVERY_FAILURE")) {
      const cause = isRefused ? DecisionCause.REFUSED : DecisionCause.DELIVERY_FAILED;
      await this.decisions.need(tx, shipment, cause, scan.occurredAt);
    }
    const wasStopped = before === ShipmentStatus.DELIVERY_FAILED || before === ShipmentStatus.ON_HOLD;
    if (wasStopped && !isStopped) await this.decisions.overtake(tx, shipment);
  }
}

/** What is done with all of them together is so of each. */
const TOGETHER: readonly ShipmentStatus[] = [
  ShipmentStatus.CANCELLED,
  ShipmentStatus.RETURNING,
  ShipmentStatus.RETURNED,
];

/** What a scan of one of several parcels is held against. Customs let go of their shipment. */
function voyageOf(shipment: Shipment, { progress }: Parcel): Voyage {
  const { statusUnderHold, destinationCountry, milestone } = shipment;
  const whole = statusUnderHold ?? shipment.status;
  return {
    destinationCountry,
    status: TOGETHER.includes(whole) ? whole : progress.status,
    milestone: hasReached(milestone, progress.milestone) ? milestone : progress.milestone,
  };
}

const wordsOf = ({ status, subStatus }: TrackedScan): string => [status, subStatus].filter(Boolean).join(" ");

function alarmOf(scan: DatedScan, voyage: Voyage): ExceptionKind | null {
  if (voyage.status === ShipmentStatus.CANCELLED && isAway(scan)) return ExceptionKind.MOVES_THOUGH_CANCELLED;
  const goesBack = voyage.status === ShipmentStatus.RETURNING || voyage.status === ShipmentStatus.RETURNED;
  if (scan.status === "DELIVERED" && !goesBack && isElsewhere(scan, voyage)) return ExceptionKind.DELIVERED_ELSEWHERE;
  return ALARMS.get(scan.subStatus ?? "") ?? null;
}
