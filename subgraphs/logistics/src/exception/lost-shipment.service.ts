import {
  type Clock,
  type Database,
  equals,
  findRows,
  lockRow,
  perform,
  storeRow,
  text,
  type Viewer,
} from "@baiyun/kit";
import { z } from "zod";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import type { ShipmentService } from "../shipment/shipment.service";
import { ShipmentStatus, transitions } from "../shipment/shipment-status";
import { ExceptionKind } from "./exception.entity";
import type { ExceptionService } from "./exception.service";
import {
  type DeclareShipmentLostInput,
  type DeclareShipmentLostResult,
  DeclareShipmentLostSuccess,
  ShipmentNotMissed,
} from "./lost-shipment.result";

const rules = z.object({ shipmentId: z.string(), reason: text(500) });

/** That nobody finds what was missed: a suspicion becomes a loss by a person's word alone. A scan finds it again, as any loss. */
export class LostShipmentService {
  constructor(
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly exceptions: ExceptionService,
    private readonly clock: Clock,
  ) {}

  declare(viewer: Viewer, input: DeclareShipmentLostInput): Promise<typeof DeclareShipmentLostResult> {
    return perform<z.infer<typeof rules>, Shipment | ShipmentNotFound, DeclareShipmentLostSuccess | ShipmentNotMissed>(
      this.database,
      {
        operation: "declareShipmentLost",
        viewer,
        input,
        rules,
        lock: async (tx, { shipmentId }) => (await lockRow(tx, viewer, Shipment, shipmentId)) ?? new ShipmentNotFound(),
        decide: async (tx, shipment, { reason }) => {
          const { missedSince, lastScanAt } = shipment;
          const status = shipment.statusUnderHold ?? shipment.status;
          if (!missedSince || !transitions[status].includes(ShipmentStatus.LOST)) {
            return new ShipmentNotMissed(shipment.status);
          }
          const now = this.clock();
          // As of when nothing more was heard: what was scanned since, and is told late, finds it.
          const occurredAt = lastScanAt && lastScanAt > missedSince ? lastScanAt : missedSince;
          await storeRow(tx, Object.assign(shipment, { missedSince: null }), ["missedSince"]);
          await this.shipments.followAll(tx, new Map([[shipment, { status: ShipmentStatus.LOST, occurredAt }]]));
          await this.exceptions.settle(tx, shipment, ExceptionKind.LOST_SUSPECTED, `Nobody found it: ${reason}`);
          await this.exceptions.raise(tx, shipment, ExceptionKind.LOST, now);
          return new DeclareShipmentLostSuccess(shipment);
        },
        resultId: ({ shipmentId }) => shipmentId,
        replay: async (tx, id) => {
          const [shipment] = await findRows(tx, viewer, Shipment, [equals("id", id)]);
          return new DeclareShipmentLostSuccess(shipment!);
        },
      },
    );
  }
}
