import { type Clock, findRows, insertRows, lockRows, newId, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { BookingService } from "../booking/booking.service";
import { ownNumber } from "../booking/booking-store.service";
import type { LabellingService } from "../booking/labelling.service";
import type { ShipmentCustomsService } from "../declaration/shipment-customs.service";
import type { OrderedArticle } from "../goods/goods.service";
import { Battery } from "../goods/shipment-goods.entity";
import type { LabelService } from "../label/label.service";
import type { Measure } from "../parcel/parcel.entity";
import type { ParcelService } from "../parcel/parcel.service";
import { carrierServiceOf, drawWhereOurs } from "../tracking-number/number-range";
import type { WarehouseNotices } from "../warehouse-notice/warehouse-notices.service";
import { CancelledOrder } from "./cancelled-order.entity";
import { HeldOrder } from "./held-order.entity";
import type { HoldService } from "./hold.service";
import { ofOrder, takeOrder } from "./of-order";
import { type Consignee, Shipment } from "./shipment.entity";
import { shipmentCancelled, shipmentCancelRefused, shipmentLabelled } from "./shipment.events";
import type { ShipmentService } from "./shipment.service";
import { hasReached, mayCancel, moved, ShipmentStatus } from "./shipment-status";

export interface AcceptedOrder {
  orderId: string;
  tenantId: string;
  serviceCode: string;
  /** DAP or DDP, where it says so. */
  incoterm?: string | null | undefined;
  consignee: Consignee;
  parcel: Measure;
  /** Of an order of several all of them, in the order of their numbers; `parcel` is the first. */
  parcels?: readonly Measure[] | null | undefined;
  lines: readonly OrderedArticle[];
  /** By which tax was taken at the sale, where one was given. */
  iossNumber?: string | null | undefined;
  /** What the destination's customs know the consignee by. */
  consigneeTaxNumber?: string | null | undefined;
  /** The shipment that was cancelled though its order was not, which this one is to take the place of. */
  replaces?: string | null | undefined;
}

/** An order, and which shipment of it, if that matters. */
interface OfOrder {
  orderId: string;
  tenantId: string;
  id?: string;
}

/** What stands in the place of a carrier while none has it. */
const NO_CARRIER_YET = "UNASSIGNED";

const isDangerous = (lines: AcceptedOrder["lines"]): boolean => lines.some(({ battery }) => battery !== Battery.NONE);

/** What an order's acceptance and its cancellation mean here. Both run in the transaction of the event that tells of them. */
export class FulfilmentService {
  constructor(
    private readonly shipments: ShipmentService,
    private readonly parcels: ParcelService,
    private readonly labels: LabelService,
    private readonly holds: HoldService,
    private readonly customs: ShipmentCustomsService,
    private readonly labelling: LabellingService,
    private readonly bookings: BookingService,
    private readonly notices: () => Pick<WarehouseNotices, "withdraw">,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the shipment of an order, with its parcels: once per order, and once more only in the place of the last one, if that was cancelled.
   * What we label ourselves has its numbers and labels at once; for anything else a carrier is chosen, and asked afterwards.
   */
  async ship(tx: EntityManager, accepted: AcceptedOrder): Promise<void> {
    const { orderId, tenantId, serviceCode, consignee, parcel, lines, replaces } = accepted;
    const carrierService = carrierServiceOf(serviceCode);
    const declared = accepted.parcels ?? [parcel];
    const weightG = declared.reduce((sum, each) => sum + each.weightG, 0);
    const destined = { serviceCode, country: consignee.country, weightG, hasBatteries: isDangerous(lines) };
    // Asked for in one breath: PostgreSQL reads for each after the lock is had. A number that is not used leaves a gap.
    const [, cancelled, held, known, numbers] = await Promise.all([
      takeOrder(tx, orderId),
      findRows(tx, Viewer.system, CancelledOrder, ofOrder(orderId, tenantId)),
      findRows(tx, Viewer.system, HeldOrder, ofOrder(orderId, tenantId)),
      findRows(tx, Viewer.system, Shipment, ofOrder(orderId, tenantId)),
      carrierService ? drawWhereOurs(tx, carrierService, declared.length, destined) : [],
    ]);
    if (cancelled.length > 0 || !isAskedFor(known, replaces)) return;
    const ours = numbers.length > 0 ? carrierService : null;
    if (ours) await this.customs.mayBook(tx, serviceCode, lines);

    const at = this.clock();
    const id = newId();
    const shipment = Object.assign(new Shipment(), {
      id,
      tenantId,
      orderId,
      trackingNumber: numbers[0] ?? ownNumber(id),
      parcelCount: declared.length,
      carrier: ours?.carrier ?? NO_CARRIER_YET,
      serviceCode,
      statusAt: at,
      consignee,
      destinationCountry: consignee.country,
      version: 1,
      dangerousGoods: isDangerous(lines),
      dutiesPaid: accepted.incoterm == null ? null : accepted.incoterm === "DDP",
      createdBy: Viewer.system.actor,
    });
    if (ours) Object.assign(shipment, moved(shipment, ShipmentStatus.LABELLED));
    if (held.length > 0) this.holds.set(shipment, at);
    const parcels = this.parcels.expected(shipment, declared, ours ? numbers : ownNumbers(shipment));
    await Promise.all([
      this.shipments.create(tx, shipment),
      this.parcels.keep(tx, parcels),
      ours && this.labels.keep(tx, await this.labelling.drawn(shipment, parcels, at)),
      ours && record(tx, shipmentLabelled(shipment, parcels)),
    ]);
    await this.customs.begin(tx, shipment, lines, weightG, {
      ioss: accepted.iossNumber ?? null,
      consigneeTax: accepted.consigneeTaxNumber ?? null,
    });
    if (!ours) await this.bookings.goOn(tx, shipment, { by: Viewer.system });
  }

  /** An order, and then the shipment that is named, or its last where there is one: those before it are cancelled. */
  async lock(tx: EntityManager, of: OfOrder): Promise<Shipment | null> {
    const [, shipments] = await Promise.all([
      takeOrder(tx, of.orderId),
      lockRows(tx, Viewer.system, Shipment, ofOrder(of.orderId, of.tenantId)),
    ]);
    return shipments.findLast(({ id }) => id === (of.id ?? id)) ?? null;
  }

  /** Takes the parcel of a cancelled order out, or says that it is too late. */
  async cancel(tx: EntityManager, of: OfOrder, interceptId?: string): Promise<void> {
    const { orderId, tenantId } = of;
    const shipment = await this.lock(tx, of);
    if (!shipment || shipment.status === ShipmentStatus.CANCELLED) {
      // Another shipment may be asked for, and that be told later than this.
      if (!interceptId) await insertRows(tx, CancelledOrder, [{ orderId, tenantId }], { onConflict: "ignore" });
      return;
    }
    // A cancelled order is held no longer, nor is one that is too late to cancel.
    await this.holds.forget(tx, { orderId, tenantId }, null);
    const isBagged = await this.isBagged(tx, shipment);
    // Whom it may not go to, it may not go to either when it is too late to take it out.
    if (shipment.screeningHeld && isBagged) return record(tx, shipmentCancelRefused(shipment));
    await this.holds.unrestrain(tx, shipment, null);
    await this.holds.lift(tx, shipment);
    if (isBagged || !mayCancel(shipment)) return record(tx, shipmentCancelRefused(shipment));

    const at = this.clock();
    Object.assign(shipment, moved(shipment, ShipmentStatus.CANCELLED), { statusAt: at });
    await Promise.all([
      storeRow(tx, shipment, ["status", "milestone", "statusAt"]),
      this.labels.void(tx, shipment, at),
      record(tx, shipmentCancelled(shipment, interceptId)),
      this.customs.withdraw(tx, shipment, at),
    ]);
    await this.bookings.letGo(tx, shipment, "The shipment is cancelled.");
    await this.notices().withdraw(tx, shipment);
  }

  /** Whether a locked shipment can still be taken out. */
  async mayCancel(tx: EntityManager, shipment: Shipment): Promise<boolean> {
    return mayCancel(shipment) && !(await this.isBagged(tx, shipment));
  }

  /** Whether any parcel of a locked shipment is: all of them are to be taken out, or none. */
  private async isBagged(tx: EntityManager, { id, parcelCount, milestone }: Shipment): Promise<boolean> {
    if (hasReached(milestone, ShipmentStatus.BAGGED)) return true;
    const parcels = parcelCount > 1 ? await this.parcels.lockAll(tx, [id]) : [];
    return parcels.some((parcel) => hasReached(parcel.progress.milestone, ShipmentStatus.BAGGED));
  }
}

/** Until carriers give their own, of each parcel. */
const ownNumbers = ({ id, parcelCount }: Shipment): string[] =>
  Array.from({ length: parcelCount }, (_, index) => (index === 0 ? ownNumber(id) : `${ownNumber(id)}-P${index + 1}`));

/** Ids of shipments rise with time. */
function isAskedFor(known: readonly Shipment[], replaces: string | null | undefined): boolean {
  const last = known.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
  return !last || (last.id === replaces && last.status === ShipmentStatus.CANCELLED);
}
