import { Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import { isAway, isElsewhere, mayProve, proofOf, type TrackedScan } from "./scan-proof";
import type { ShipmentService } from "./shipment.service";
import { ShipmentStatus } from "./shipment-status";

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
  ) {}

  async take(tx: EntityManager, trackingNumber: string, scan: DatedScan): Promise<void> {
    if (!mayProve(scan) && !isAway(scan)) return;
    // A customer may follow numbers that never were ours.
    const shipment = await this.shipments.lock(tx, Viewer.system, trackingNumber);
    if (!shipment) return;
    const { occurredAt } = scan;
    const alarm = this.alarmOf(scan, shipment);
    const status = proofOf(scan, shipment);
    const before = shipment.status;
    if (status) await this.shipments.follow(tx, shipment, { status, occurredAt });
    if (alarm) await this.exceptions.raise(tx, shipment, alarm, occurredAt);
    if (before === ShipmentStatus.LOST && shipment.status !== before) {
      await this.exceptions.settle(tx, shipment, ExceptionKind.LOST, `Found: it is ${shipment.status}.`);
    }
  }

  private alarmOf(scan: DatedScan, shipment: Parameters<typeof proofOf>[1]): ExceptionKind | null {
    if (shipment.status === ShipmentStatus.CANCELLED && isAway(scan)) return ExceptionKind.MOVES_THOUGH_CANCELLED;
    const goesBack = shipment.status === ShipmentStatus.RETURNING || shipment.status === ShipmentStatus.RETURNED;
    if (scan.status === "DELIVERED" && !goesBack && isElsewhere(scan, shipment))
      return ExceptionKind.DELIVERED_ELSEWHERE;
    return ALARMS.get(scan.subStatus ?? "") ?? null;
  }
}
