import {
  type Database,
  equals,
  findRows,
  lockRow,
  lockRows,
  perform,
  record,
  storeRow,
  text,
  tidyCode,
  type Viewer,
} from "@baiyun/kit";
import { z } from "zod";
import { Parcel } from "../parcel/parcel.entity";
import { underNumber } from "../parcel/parcel-number";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { shipmentHandedOver } from "./hand-over.events";
import { LastMile } from "./last-mile.entity";
import {
  ShipmentNotHandedOver,
  type StateLastMileNumberInput,
  type StateLastMileNumberResult,
  StateLastMileNumberSuccess,
} from "./last-mile-number.result";

const number = text(64, tidyCode);
const rules = z.object({ shipmentId: z.string(), trackingNumber: number.nullish(), number });

/** The number of the last mile, where it is known only after the hand-over, or was scanned wrong. */
export class LastMileNumberService {
  constructor(
    private readonly database: Database,
    private readonly progress: ParcelProgressService,
  ) {}

  state(viewer: Viewer, input: StateLastMileNumberInput): Promise<typeof StateLastMileNumberResult> {
    return perform<
      z.infer<typeof rules>,
      Shipment | ShipmentNotFound,
      StateLastMileNumberSuccess | ShipmentNotHandedOver
    >(this.database, {
      operation: "stateLastMileNumber",
      viewer,
      input,
      rules,
      lock: async (tx, { shipmentId }) => (await lockRow(tx, viewer, Shipment, shipmentId)) ?? new ShipmentNotFound(),
      decide: async (tx, shipment, { trackingNumber, number }) => {
        const parcels = await this.progress.lockAll(tx, [shipment.id]);
        const parcel = underNumber(parcels, trackingNumber ?? shipment.trackingNumber);
        const all = await lockRows(tx, viewer, LastMile, [equals("shipmentId", shipment.id)]);
        const lastMile = all.find(({ parcelId }) => parcelId === null || parcelId === parcel.id);
        if (!lastMile) return new ShipmentNotHandedOver();
        if (lastMile.number === number) return new StateLastMileNumberSuccess(lastMile);
        await storeRow(tx, Object.assign(lastMile, { number }), ["number"]);
        await record(tx, shipmentHandedOver(shipment, parcel, lastMile));
        return new StateLastMileNumberSuccess(lastMile);
      },
      resultId: ({ shipmentId }) => shipmentId,
      replay: async (tx, id, { trackingNumber }) => {
        const all = await findRows(tx, viewer, LastMile, [equals("shipmentId", id)]);
        const parcels = await findRows(tx, viewer, Parcel, [equals("shipmentId", id)]);
        const parcel = underNumber(parcels, trackingNumber ?? "");
        return new StateLastMileNumberSuccess(all.find(({ parcelId }) => parcelId === null || parcelId === parcel.id)!);
      },
    });
  }
}
