import { newId, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { LabelService } from "../label/label.service";
import type { Measure } from "../parcel/parcel.entity";
import type { ParcelService } from "../parcel/parcel.service";
import { carrierServiceOf, drawTrackingNumber } from "../tracking-number/number-range";
import { CancelledOrder } from "./cancelled-order.entity";
import { type Consignee, Shipment } from "./shipment.entity";
import { shipmentCancelled, shipmentCancelRefused, shipmentLabelled } from "./shipment.events";
import { mayCancel, moved, ShipmentStatus } from "./shipment-status";

export interface AcceptedOrder {
  orderId: string;
  tenantId: string;
  serviceCode: string;
  consignee: Consignee;
  parcel: Measure;
}

/** What an order's acceptance and its cancellation mean here. Both run in the transaction of the event that tells of them. */
export class FulfilmentService {
  constructor(
    private readonly parcels: ParcelService,
    private readonly labels: LabelService,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** Makes the shipment of an order, with its parcel, number and labels: all or nothing, and once per order. */
  async ship(tx: EntityManager, { orderId, tenantId, serviceCode, consignee, parcel }: AcceptedOrder): Promise<void> {
    await this.takeOrder(tx, orderId);
    if (await tx.existsBy(CancelledOrder, { orderId, tenantId })) return;
    if (await tx.existsBy(Shipment, { orderId, tenantId })) return;

    const carrierService = carrierServiceOf(serviceCode);
    const printedAt = this.clock();
    const shipment = Object.assign(new Shipment(), {
      id: newId(),
      tenantId,
      orderId,
      trackingNumber: await drawTrackingNumber(tx, carrierService),
      carrier: carrierService.carrier,
      serviceCode,
      statusAt: printedAt,
      consignee,
      destinationCountry: consignee.country,
      createdBy: Viewer.system.actor,
    });
    Object.assign(shipment, moved(shipment, ShipmentStatus.LABELLED));
    await tx.save(shipment);
    await this.parcels.expect(tx, shipment, parcel);
    await this.labels.print(tx, shipment, { ...shipment, weightG: parcel.weightG, printedAt });
    await record(tx, shipmentLabelled(shipment));
  }

  /** Takes the parcel of a cancelled order out, or says that it is too late. */
  async cancel(tx: EntityManager, { orderId, tenantId }: { orderId: string; tenantId: string }): Promise<void> {
    await this.takeOrder(tx, orderId);
    const shipment = await tx.findOne(Shipment, {
      where: { orderId, tenantId },
      lock: { mode: "pessimistic_write" },
    });
    if (!shipment) {
      await tx.upsert(CancelledOrder, { orderId, tenantId }, ["tenantId", "orderId"]);
      return;
    }
    if (shipment.status === ShipmentStatus.CANCELLED) return;
    if (!mayCancel(shipment)) return record(tx, shipmentCancelRefused(shipment));

    const at = this.clock();
    Object.assign(shipment, moved(shipment, ShipmentStatus.CANCELLED), { statusAt: at });
    await tx.save(shipment);
    await this.labels.void(tx, shipment, at);
    await record(tx, shipmentCancelled(shipment));
  }

  /** Two events of one order may be handled at once, and neither sees the row the other is making. */
  private async takeOrder(tx: EntityManager, orderId: string): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`order/${orderId}`]);
  }
}
