import { type Database, equals, findRows, insertRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import type { Tracker, TrackerRegistration } from "../tracker/tracker";
import { eventOf, instantOfScan, type KeptScan } from "../tracking-event/kept-scan";
import { busIdOf } from "../tracking-event/tracking-event";

/** Scans of one parcel, in the order in which they reached us. */
export interface ParcelScans {
  shipmentId: string;
  number: string;
  scans: readonly KeptScan[];
}

const KEEP = `
  INSERT INTO archived_scan (shipment_id, id, occurred_at, scan)
  SELECT shipment_id, id, occurred_at, scan
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[]) AS told(shipment_id, id, occurred_at, scan)
  ON CONFLICT DO NOTHING`;
const OF_PARCEL = "SELECT scan FROM archived_scan WHERE shipment_id = $1 ORDER BY position";
const UNDER_WAY = `
  SELECT id, number FROM followed_parcel WHERE check_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2`;

const NOBODY_KNOWS = "-infinity";

/**
 * What lasts of parcels: which are followed, and every scan that the bus got, in PostgreSQL and for good. Redis lets go of a parcel in
 * time, and may lose it; whoever asks for it then finds it here.
 */
export class ScanArchive {
  constructor(private readonly database: Database) {}

  /** @param times when it was labelled, and when to look whether it is silent. */
  async follow(
    tx: EntityManager,
    registration: TrackerRegistration,
    times: { createdAt: Date; checkAt: Date | null },
  ): Promise<void> {
    const { number, carrier, shipmentId, orderId, tenantId, destinationCountry, postalCode, phoneEnd } = registration;
    const known = { number, carrier, orderId, tenantId, destinationCountry, postalCode };
    const row = { id: shipmentId, ...known, phoneEnd: phoneEnd ?? null, stoppedAt: null, ...times };
    await insertRows(tx, FollowedParcel, [row], { onConflict: "ignore" });
  }

  /** Parcels that are followed already, by a version without an archive: they are looked at at once. */
  async adopt(trackers: readonly Tracker[], now: Date): Promise<void> {
    await this.database.transaction(Viewer.system, async (tx) => {
      for (const tracker of trackers) {
        await this.follow(tx, tracker, { createdAt: now, checkAt: tracker.stopped ? null : now });
        if (tracker.stopped) await this.stop(tx, tracker.shipmentId, now);
      }
    });
  }

  async stop(tx: EntityManager, shipmentId: string, now: Date): Promise<void> {
    await tx.query("UPDATE followed_parcel SET stopped_at = $2, check_at = NULL WHERE id = $1 AND stopped_at IS NULL", [
      shipmentId,
      now,
    ]);
  }

  /** Before the bus gets them. Repeated, it changes nothing. */
  async keep(parcels: readonly ParcelScans[]): Promise<void> {
    const scans = parcels.flatMap(({ scans: told, ...parcel }) => told.map((scan) => ({ ...parcel, scan })));
    if (scans.length === 0) return;
    await this.database.transaction(Viewer.system, (tx) =>
      tx.query(KEEP, [
        scans.map(({ shipmentId }) => shipmentId),
        scans.map(({ number, scan }) => busIdOf(eventOf(number, scan))),
        scans.map(({ scan }) => timeOf(scan)),
        scans.map(({ scan }) => scan),
      ]),
    );
  }

  /** The parcel that was followed last under a number, with its scans; null when none was. */
  async find(number: string): Promise<{ parcel: FollowedParcel; scans: KeptScan[] } | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const parcels = await findRows(tx, Viewer.system, FollowedParcel, [equals("number", number)]);
      const parcel = parcels.at(-1);
      if (!parcel) return null;
      const found: { scan: KeptScan }[] = await tx.query(OF_PARCEL, [parcel.id]);
      return { parcel, scans: found.map(({ scan }) => scan) };
    });
  }

  /** The numbers of shipments, as far as they are followed. */
  async numbersOf(shipmentIds: readonly string[]): Promise<Map<string, string>> {
    const parcels = await this.database.transaction(Viewer.system, (tx) =>
      findRows(tx, Viewer.system, FollowedParcel, [oneOf("id", shipmentIds)]),
    );
    return new Map(parcels.map(({ id, number }) => [id, number]));
  }

  /** Numbers of parcels that somebody waits for, in pages. */
  async *numbersUnderWay(pageSize: number): AsyncGenerator<{ id: string; number: string }[]> {
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const page: { id: string; number: string }[] = await this.database.transaction(Viewer.system, (tx) =>
        tx.query(UNDER_WAY, [after, pageSize]),
      );
      if (page.length === 0) return;
      yield page;
      after = page.at(-1)!.id;
    }
  }
}

function timeOf(scan: KeptScan): string {
  const instant = instantOfScan(scan);
  return instant === null ? NOBODY_KNOWS : new Date(instant).toISOString();
}

export function registrationOf({ id, phoneEnd, ...parcel }: FollowedParcel): TrackerRegistration {
  const { number, carrier, orderId, tenantId, destinationCountry, postalCode } = parcel;
  const registered = { number, carrier, shipmentId: id, orderId, tenantId, destinationCountry, postalCode };
  return { ...registered, ...(phoneEnd !== null && { phoneEnd }) };
}
