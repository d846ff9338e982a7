import { record, storeRow } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CarrierLabel } from "../carrier/carrier-port";
import { contentOf } from "../label/content-of";
import type { LabelService } from "../label/label.service";
import type { Parcel } from "../parcel/parcel.entity";
import type { ParcelService } from "../parcel/parcel.service";
import type { Shipment } from "../shipment/shipment.entity";
import { type BookedPrice, shipmentLabelled } from "../shipment/shipment.events";
import { moved, ShipmentStatus } from "../shipment/shipment-status";
import { carrierServiceOf, drawTrackingNumbers } from "../tracking-number/number-range";

/** What a carrier made of a shipment's parcels, and at what it was chosen. */
interface Made {
  carrier: string;
  made: readonly { number: string; label: CarrierLabel }[];
  booked: BookedPrice;
  at: Date;
}

/** What makes a shipment labelled: its numbers, its labels, and that it is told. The shipment is locked. */
export class LabellingService {
  constructor(
    private readonly labels: LabelService,
    private readonly parcels: ParcelService,
  ) {}

  /** By ourselves. */
  async atHouse(tx: EntityManager, shipment: Shipment, booked: BookedPrice, at: Date): Promise<string> {
    const parcels = await this.parcels.allOf(tx, shipment);
    const service = carrierServiceOf(shipment.serviceCode)!;
    const numbers = await drawTrackingNumbers(tx, service, parcels.length);
    Object.assign(shipment, { trackingNumber: numbers[0]!, carrier: service.carrier });
    await this.parcels.label(tx, parcels, numbers);
    await this.labels.keep(tx, await this.drawn(shipment, parcels, at));
    await this.store(tx, shipment, parcels, booked, at);
    return numbers[0]!;
  }

  /** By a carrier, which made the label of each parcel. */
  async made(tx: EntityManager, shipment: Shipment, { carrier, made, booked, at }: Made): Promise<void> {
    const parcels = await this.parcels.allOf(tx, shipment);
    Object.assign(shipment, { trackingNumber: made[0]!.number, carrier });
    if (parcels.length > 1) {
      const numbers = made.map(({ number }) => number);
      await this.parcels.label(tx, parcels, numbers);
    }
    for (const [index, { label }] of made.entries()) await this.labels.keepMade(tx, parcels[index]!, label);
    await this.store(tx, shipment, parcels, booked, at);
  }

  /** As we draw them, of each parcel. */
  async drawn(shipment: Shipment, parcels: readonly Parcel[], at: Date): Promise<Parameters<LabelService["keep"]>[1]> {
    const drawn = await Promise.all(parcels.map((each) => this.labels.draw(each, contentOf(shipment, each, at))));
    return drawn.flat();
  }

  /** It may have come in meanwhile: then it stays there. */
  private async store(
    tx: EntityManager,
    shipment: Shipment,
    parcels: Parcel[],
    booked: BookedPrice,
    at: Date,
  ): Promise<void> {
    const { CREATED, LABELLED } = ShipmentStatus;
    const { status, statusUnderHold } = shipment;
    if (status === CREATED) Object.assign(shipment, moved(shipment, LABELLED), { statusAt: at });
    if (statusUnderHold === CREATED) {
      const { milestone } = moved(shipment, LABELLED);
      Object.assign(shipment, { milestone, statusUnderHold: LABELLED, underHoldSince: at });
    }
    await storeRow(tx, shipment);
    await record(tx, shipmentLabelled(shipment, parcels, booked));
  }
}
