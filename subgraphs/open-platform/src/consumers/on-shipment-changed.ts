import { type BusEvent, consumer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { EXCEPTION_UPDATED, SHIPMENT_UPDATED } from "../webhook-event/shipment-events";

const shipment = z.object({ shipmentId: z.guid(), orderId: z.guid() });
const labelled = shipment.extend({ trackingNumber: z.string() });
const moved = shipment.extend({ status: z.string() });
const befallen = shipment.extend({ exceptionId: z.guid(), kind: z.string() });

type Change = z.infer<(typeof SHIPMENT_UPDATED)["data"]>;

/** All are news of a shipment; each says one thing of it. */
export function onShipmentChanged(publisher: WebhookPublisher) {
  const tell = (
    tx: EntityManager,
    event: BusEvent,
    { shipmentId: id, orderId }: z.infer<typeof shipment>,
    said: Pick<Change, "change"> & Partial<Change>,
  ) =>
    publisher.publish(tx, event, SHIPMENT_UPDATED, {
      id,
      orderId,
      status: null,
      trackingNumber: null,
      exception: null,
      ...said,
    });
  return [
    consumer({
      from: "logistics",
      type: "shipment.labelled.v1",
      payload: labelled,
      apartBy: "shipmentId",
      handle: (tx, event) => {
        const { trackingNumber } = event.payload;
        return tell(tx, event, event.payload, { change: "LABELLED", trackingNumber });
      },
    }),
    consumer({
      from: "logistics",
      type: "shipment.status_changed.v1",
      payload: moved,
      apartBy: "shipmentId",
      handle: (tx, event) => {
        const { status } = event.payload;
        return tell(tx, event, event.payload, { change: "STATUS_CHANGED", status });
      },
    }),
    consumer({
      from: "logistics",
      type: "shipment.exception_raised.v1",
      payload: befallen,
      apartBy: "shipmentId",
      handle: async (tx, event) => {
        const { exceptionId: id, ...of } = event.payload;
        await tell(tx, event, event.payload, { change: "EXCEPTION_RAISED", exception: of.kind });
        await publisher.publish(tx, event, EXCEPTION_UPDATED, { id, ...of, change: "RAISED" }, "_exception");
      },
    }),
    consumer({
      from: "logistics",
      type: "shipment.exception_closed.v1",
      payload: befallen,
      apartBy: "shipmentId",
      handle: (tx, event) => {
        const { exceptionId: id, ...of } = event.payload;
        return publisher.publish(tx, event, EXCEPTION_UPDATED, { id, ...of, change: "CLOSED" });
      },
    }),
    consumer({
      from: "logistics",
      type: "shipment.cancelled.v1",
      payload: shipment,
      apartBy: "shipmentId",
      handle: (tx, event) => tell(tx, event, event.payload, { change: "CANCELLED" }),
    }),
    consumer({
      from: "logistics",
      type: "shipment.cancel_refused.v1",
      payload: moved,
      handle: (tx, event) => {
        const { status } = event.payload;
        return tell(tx, event, event.payload, { change: "CANCEL_REFUSED", status });
      },
    }),
  ];
}
