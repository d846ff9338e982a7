import { byId, type Database, manyByKey, rowsBy, type Viewer } from "@baiyun/kit";
import { Label } from "./label/label.entity";
import { Parcel } from "./parcel/parcel.entity";
import { Shipment } from "./shipment/shipment.entity";

export interface Context {
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
}

/** One per request, so that what one viewer may see never answers another. */
export function loadersFor(database: Database, viewer: Viewer) {
  return {
    shipment: byId(database, viewer, Shipment),
    parcel: byId(database, viewer, Parcel),
    shipmentsOfOrder: manyByKey(
      async (orderIds) => inOrder(await rowsBy(database, viewer, Shipment, "orderId", orderIds)),
      ({ orderId }) => orderId,
    ),
    parcelsOfShipment: manyByKey(
      async (shipmentIds) => inOrder(await rowsBy(database, viewer, Parcel, "shipmentId", shipmentIds)),
      ({ shipmentId }) => shipmentId,
    ),
    labelsOfShipment: manyByKey(
      async (shipmentIds) => inOrder(await rowsBy(database, viewer, Label, "shipmentId", shipmentIds)),
      ({ shipmentId }) => shipmentId,
    ),
  };
}

/** Oldest first: ids are uuid v7. */
const inOrder = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));
