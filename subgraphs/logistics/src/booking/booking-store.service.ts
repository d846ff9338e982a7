import { equals, findRows, insertRows, lockRows, newId, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import type { CarrierRoute } from "../carrier-route/carrier-route.entity";
import type { Candidate } from "../carrier-route/choice";
import type { Shipment } from "../shipment/shipment.entity";
import { BookedParcel } from "./booked-parcel.entity";
import { ALIVE, BookingState, CarrierBooking } from "./booking.entity";

/** A choice that is to be written down. */
export interface NewBooking {
  round: number;
  state: BookingState;
  route: Pick<CarrierRoute, "accountId" | "product" | "onTrouble" | "tries"> | null;
  considered: Candidate[];
  createdBy: string;
  message?: string;
}

/** The rows of bookings, which the lock of their shipment guards. */
export class BookingStore {
  async of(tx: EntityManager, { id }: Pick<Shipment, "id">): Promise<CarrierBooking[]> {
    const all = await findRows(tx, Viewer.system, CarrierBooking, [equals("shipmentId", id)]);
    return all.sort((a, b) => a.attempt - b.attempt);
  }

  /** The one that the carrier has, or may have. */
  async alive(tx: EntityManager, { id }: Pick<Shipment, "id">): Promise<CarrierBooking | null> {
    const all = await lockRows(tx, Viewer.system, CarrierBooking, [equals("shipmentId", id)]);
    return all.find(({ state }) => ALIVE.includes(state)) ?? null;
  }

  async one(tx: EntityManager, id: string): Promise<CarrierBooking> {
    const [booking] = await findRows(tx, Viewer.system, CarrierBooking, [equals("id", id)]);
    return booking!;
  }

  async add(tx: EntityManager, shipment: Shipment, made: NewBooking): Promise<CarrierBooking> {
    const { route, message = null, ...rest } = made;
    const known = await this.of(tx, shipment);
    const booking = Object.assign(new CarrierBooking(), {
      ...{ id: newId(), tenantId: shipment.tenantId, shipmentId: shipment.id, attempt: known.length + 1, ...rest },
      ...{ accountId: route?.accountId ?? null, product: route?.product ?? null, message },
      ...{ onTrouble: route?.onTrouble ?? null, tries: route?.tries ?? null, version: 1 },
    });
    await insertRows(tx, CarrierBooking, [booking]);
    return booking;
  }

  async store(tx: EntityManager, booking: CarrierBooking, now: Partial<CarrierBooking>): Promise<void> {
    await storeRow(tx, Object.assign(booking, now), ["state", "number", "lastMileNumber", "message", "nextRouteId"]);
  }

  /** By the carrier's number of a parcel, that of the last mile, where the carrier has said it. */
  async lastMilesOf(tx: EntityManager, shipments: readonly Pick<Shipment, "id">[]): Promise<Map<string, string>> {
    const ids = shipments.map(({ id }) => id);
    const booked = await findRows(tx, Viewer.system, CarrierBooking, [
      oneOf("shipmentId", ids),
      equals("state", BookingState.LABELLED),
    ]);
    const several = await findRows(tx, Viewer.system, BookedParcel, [
      oneOf(
        "bookingId",
        booked.map(({ id }) => id),
      ),
    ]);
    return new Map(
      [...booked, ...several].flatMap(({ number, lastMileNumber }) =>
        number && lastMileNumber ? [[number, lastMileNumber]] : [],
      ),
    );
  }

  async accountOf(tx: EntityManager, { accountId }: Pick<CarrierBooking, "accountId">): Promise<CarrierAccount> {
    const [account] = await findRows(tx, Viewer.system, CarrierAccount, [equals("id", accountId)]);
    return account!;
  }

  /** Whether a number is another shipment's, or a parcel's of one. */
  async isTaken(tx: EntityManager, { id }: Shipment, number: string): Promise<boolean> {
    const met: unknown[] = await tx.query(
      `SELECT FROM shipment WHERE tracking_number = $1 AND id <> $2
       UNION ALL SELECT FROM parcel WHERE tracking_number = $1 AND shipment_id <> $2 LIMIT 1`,
      [number, id],
    );
    return met.length > 0;
  }
}

/** What a carrier knows a shipment by, from us; of each booking another, since what was taken out keeps its own. */
export const referenceOf = (shipmentId: string, attempt: number): string =>
  `${ownNumber(shipmentId)}-${String(attempt)}`;

/** By which a shipment is known while no carrier has given it a number. */
export const ownNumber = (shipmentId: string): string => `BY-${shipmentId.replaceAll("-", "").toUpperCase()}`;
