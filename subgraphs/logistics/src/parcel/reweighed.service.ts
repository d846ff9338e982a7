import { lockRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import { Shipment } from "../shipment/shipment.entity";

const KINDS: ReadonlyMap<string, ExceptionKind> = new Map([
  ["ABOVE_QUOTE", ExceptionKind.WEIGHT_ABOVE_QUOTE],
  ["OVER_SERVICE_LIMIT", ExceptionKind.OVER_SERVICE_LIMIT],
]);

/** What pricing makes of a weighing. Orders hold what is heavier than quoted; here it is seen beside the parcel. */
export class ReweighedService {
  constructor(private readonly exceptions: ExceptionService) {}

  /** The last weighing counts: what one before it was raised for is settled by one that says otherwise. */
  async judged(
    tx: EntityManager,
    { shipmentId, verdict, measuredAt }: { shipmentId: string; verdict: string; measuredAt: Date },
  ): Promise<void> {
    const shipment = await lockRow(tx, Viewer.system, Shipment, shipmentId);
    if (!shipment) return;
    const kind = KINDS.get(verdict);
    for (const other of KINDS.values()) {
      if (other !== kind) await this.exceptions.settle(tx, shipment, other, "It was weighed again.");
    }
    if (kind) await this.exceptions.raise(tx, shipment, kind, measuredAt);
  }
}
