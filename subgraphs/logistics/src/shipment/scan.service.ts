import { Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { ClearanceService } from "../declaration/clearance.service";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import { isAway, isElsewhere, mayProve, proofOf, type TrackedScan, type Voyage } from "./scan-proof";
import type { ShipmentService } from "./shipment.service";
import { hasReached, isMilestone, ShipmentStatus } from "./shipment-status";

const ALARMS: ReadonlyMap<string, ExceptionKind> = new Map([
  ["DAMAGED", ExceptionKind.DAMAGED],
  ["LOST", ExceptionKind.LOST],
  ["DESTROYED", ExceptionKind.DESTROYED],
]);

interface DatedScan extends TrackedScan {
  occurredAt: Date;
}

/** What a carrier's scan means: where it takes the shipment, and whom it alarms. */
export class ScanService {
  constructor(
    private readonly shipments: ShipmentService,
    private readonly exceptions: ExceptionService,
    private readonly clearance: ClearanceService,
  ) {}

  async take(tx: EntityManager, trackingNumber: string, scan: DatedScan): Promise<void> {
    if (!mayProve(scan) && !isAway(scan)) return;
    // A customer may follow numbers that never were ours.
    const shipment = await this.shipments.lock(tx, Viewer.system, trackingNumber);
    if (!shipment) return;
    const { occurredAt } = scan;
    const before = shipment.statusUnderHold ?? shipment.status;
    const voyage = { ...shipment, status: before };
    const [status, alarm] = [proofOf(scan, voyage), alarmOf(scan, voyage)];
    if (status) await this.shipments.follow(tx, shipment, { status, occurredAt });
    if (alarm) await this.exceptions.raise(tx, shipment, alarm, occurredAt);
    if (shipment.isHeld && status && isMilestone(status) && hasReached(status, ShipmentStatus.BAGGED)) {
      await this.exceptions.raise(tx, shipment, ExceptionKind.MOVES_THOUGH_HELD, occurredAt);
    }
    const after = shipment.statusUnderHold ?? shipment.status;
    if (after !== before) await this.clearance.agree(tx, shipment, occurredAt);
    if (before === ShipmentStatus.LOST && after !== before) {
      await this.exceptions.settle(tx, shipment, ExceptionKind.LOST, `Found: it is ${after}.`);
    }
  }
}

function alarmOf(scan: DatedScan, voyage: Voyage): ExceptionKind | null {
  if (voyage.status === ShipmentStatus.CANCELLED && isAway(scan)) return ExceptionKind.MOVES_THOUGH_CANCELLED;
  const goesBack = voyage.status === ShipmentStatus.RETURNING || voyage.status === ShipmentStatus.RETURNED;
  if (scan.status === "DELIVERED" && !goesBack && isElsewhere(scan, voyage)) return ExceptionKind.DELIVERED_ELSEWHERE;
  return ALARMS.get(scan.subStatus ?? "") ?? null;
}
