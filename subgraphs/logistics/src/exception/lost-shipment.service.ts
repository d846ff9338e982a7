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
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
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
    private readonly progress: ParcelProgressService,
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
          const { missedSince } = shipment;
          const status = shipment.statusUnderHold ?? shipment.status;
          if (!missedSince || !transitions[status].includes(ShipmentStatus.LOST)) {
            return new ShipmentNotMissed(shipment.status);
          }
          await storeRow(tx, Object.assign(shipment, { missedSince: null }), ["missedSince"]);
          const numbers = await this.lose(tx, shipment, missedSince);
          await this.exceptions.settle(tx, shipment, ExceptionKind.LOST_SUSPECTED, `Nobody found it: ${reason}`);
          for (const parcelNumber of numbers) {
            await this.exceptions.raise(tx, shipment, ExceptionKind.LOST, this.clock(), { parcelNumber });
          }
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

  /** @returns which of several parcels are lost, those that nothing was heard of; null for the whole. */
  private async lose(tx: EntityManager, shipment: Shipment, missedSince: Date): Promise<(number | null)[]> {
    const parcels = shipment.parcelCount > 1 ? await this.progress.lockAll(tx, [shipment.id]) : [];
    const missed = parcels.filter(
      (parcel) => parcel.missedSince && transitions[parcel.progress.status].includes(ShipmentStatus.LOST),
    );
    for (const parcel of missed) {
      const scan = { status: ShipmentStatus.LOST, occurredAt: lastHeard(parcel.lastScanAt, parcel.missedSince!) };
      await storeRow(tx, Object.assign(parcel, { missedSince: null }), ["missedSince"]);
      await this.progress.follow(tx, { shipment, parcels }, parcel, scan);
    }
    if (missed.length > 0) return missed.map(({ number }) => number).sort((a, b) => a - b);
    const scan = { status: ShipmentStatus.LOST, occurredAt: lastHeard(shipment.lastScanAt, missedSince) };
    await this.shipments.followAll(tx, new Map([[shipment, scan]]));
    return [null];
  }
}

/** As of when nothing more was heard: what was scanned since, and is told late, finds it. */
const lastHeard = (lastScanAt: Date | null, missedSince: Date): Date =>
  lastScanAt && lastScanAt > missedSince ? lastScanAt : missedSince;
