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

const rules = z.object({ shipmentId: z.string(), number: text(64, tidyCode) });

/** The number of the last mile, where it is known only after the hand-over, or was scanned wrong. */
export class LastMileNumberService {
  constructor(private readonly database: Database) {}

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
      decide: async (tx, shipment, { number }) => {
        const [lastMile] = await lockRows(tx, viewer, LastMile, [equals("shipmentId", shipment.id)]);
        if (!lastMile) return new ShipmentNotHandedOver();
        if (lastMile.number === number) return new StateLastMileNumberSuccess(lastMile);
        await storeRow(tx, Object.assign(lastMile, { number }), ["number"]);
        await record(tx, shipmentHandedOver(shipment, lastMile));
        return new StateLastMileNumberSuccess(lastMile);
      },
      resultId: ({ shipmentId }) => shipmentId,
      replay: async (tx, id) => {
        const [lastMile] = await findRows(tx, viewer, LastMile, [equals("shipmentId", id)]);
        return new StateLastMileNumberSuccess(lastMile!);
      },
    });
  }
}
