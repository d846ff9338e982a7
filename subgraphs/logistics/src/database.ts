import { Database } from "@baiyun/kit";
import { Label } from "./label/label.entity";
import { CreateShipments } from "./migrations/create-shipments.migration";
import { Parcel } from "./parcel/parcel.entity";
import { CancelledOrder } from "./shipment/cancelled-order.entity";
import { Shipment } from "./shipment/shipment.entity";

/** The domain's database, brought up to date. */
export const openDatabase = (url: string): Promise<Database> =>
  Database.open({ url, entities: [Shipment, Parcel, Label, CancelledOrder], migrations: [CreateShipments] });
