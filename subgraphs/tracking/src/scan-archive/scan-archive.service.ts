import { type Database, equals, findRows, insertRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import type { LastMile, ScanReport } from "../inbound/inbound-scans";
import { idOf, type Tracker, type TrackerRegistration } from "../tracker/tracker";
import { eventOf, instantOfScan, type KeptScan } from "../tracking-event/kept-scan";
import { busIdOf } from "../tracking-event/tracking-event";

/** Scans of one parcel, in the order in which they reached us. */
export interface ParcelScans {
  /** What the parcel is kept by. */
  id: string;
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

/** A newer estimate, and who takes it to the door: of the parcel that is followed under a number now. What is the same is not written. */
const EXPECT = `
  UPDATE followed_parcel SET
    eta_from = CASE WHEN is_newer THEN told.eta_from ELSE parcel.eta_from END,
    eta_to = CASE WHEN is_newer THEN told.eta_to ELSE parcel.eta_to END,
    eta_as_of = CASE WHEN is_newer THEN told.eta_as_of ELSE parcel.eta_as_of END,
    last_mile_number = coalesce(told.number, parcel.last_mile_number),
    last_mile_carrier = CASE WHEN is_stated THEN parcel.last_mile_carrier ELSE told.carrier END
  FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[])
      AS told(of, eta_as_of, eta_from, eta_to, number, carrier)
    CROSS JOIN LATERAL (SELECT * FROM followed_parcel WHERE number = told.of ORDER BY id DESC LIMIT 1) AS parcel
    CROSS JOIN LATERAL (SELECT coalesce(told.eta_as_of > coalesce(parcel.eta_as_of, 0), false) AS is_newer,
      told.number IS NULL OR told.number IS NOT DISTINCT FROM parcel.last_mile_corrected AS is_stated) AS found
  WHERE followed_parcel.id = parcel.id AND (is_newer OR coalesce(told.number, parcel.last_mile_number)
      IS DISTINCT FROM parcel.last_mile_number OR NOT is_stated AND told.carrier IS DISTINCT FROM parcel.last_mile_carrier)`;

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
    const { parcelId, further = null } = registration;
    const part = { id: idOf(registration), shipmentId: parcelId ? shipmentId : null, further };
    const row = { ...part, ...known, phoneEnd: phoneEnd ?? null, stoppedAt: null, ...times };
    await insertRows(tx, FollowedParcel, [row], { onConflict: "ignore" });
  }

  /** Parcels that are followed already, by a version without an archive: they are looked at at once. */
  async adopt(trackers: readonly Tracker[], now: Date): Promise<void> {
    await this.database.transaction(Viewer.system, async (tx) => {
      for (const tracker of trackers) {
        await this.follow(tx, tracker, { createdAt: now, checkAt: tracker.stopped ? null : now });
        if (tracker.stopped) await this.stop(tx, idOf(tracker), now);
      }
    });
  }

  async stop(tx: EntityManager, id: string, now: Date): Promise<void> {
    await tx.query("UPDATE followed_parcel SET stopped_at = $2, check_at = NULL WHERE id = $1 AND stopped_at IS NULL", [
      id,
      now,
    ]);
  }

  /** Before the bus gets them. Repeated, it changes nothing. */
  async keep(parcels: readonly ParcelScans[]): Promise<void> {
    const scans = parcels.flatMap(({ scans: told, ...parcel }) => told.map((scan) => ({ ...parcel, scan })));
    if (scans.length === 0) return;
    await this.database.transaction(Viewer.system, (tx) =>
      tx.query(KEEP, [
        scans.map(({ id }) => id),
        scans.map(({ number, scan }) => busIdOf(eventOf(number, scan))),
        scans.map(({ scan }) => timeOf(scan)),
        scans.map(({ scan }) => scan),
      ]),
    );
  }

  /** What is expected of parcels, one report of each, as far as they are followed. In the order of the numbers, since each locks a row. */
  async expect(reports: readonly Pick<ScanReport, "number" | "eta" | "lastMile">[]): Promise<void> {
    const told = reports
      .filter(({ eta, lastMile }) => eta ?? lastMile)
      .toSorted((one, other) => (one.number < other.number ? -1 : 1));
    if (told.length === 0) return;
    await this.database.transaction(Viewer.system, (tx) =>
      tx.query(EXPECT, [
        told.map(({ number }) => number),
        told.map(({ eta }) => eta?.asOf ?? null),
        told.map(({ eta }) => eta?.from ?? null),
        told.map(({ eta }) => eta?.to ?? null),
        told.map(({ lastMile }) => lastMile?.number ?? null),
        told.map(({ lastMile }) => lastMile?.carrier ?? null),
      ]),
    );
  }

  /** Our staff's word, which no report changes while the number stays. */
  async correctLastMile(
    tx: EntityManager,
    parcel: Pick<TrackerRegistration, "shipmentId" | "number">,
    { number, carrier }: LastMile,
  ): Promise<void> {
    await tx.query(
      `UPDATE followed_parcel SET last_mile_number = $2, last_mile_carrier = $3, last_mile_corrected = $2
       WHERE (id = $1 OR shipment_id = $1) AND number = $4`,
      [parcel.shipmentId, number, carrier, parcel.number],
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

  /** The parcels of a shipment after its first. */
  furtherOf(tx: EntityManager, shipmentId: string): Promise<FollowedParcel[]> {
    return findRows(tx, Viewer.system, FollowedParcel, [equals("shipmentId", shipmentId)]);
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

/** What a report would have said of what is archived beside the scans. */
export function expectedOf({
  etaFrom,
  etaTo,
  etaAsOf,
  lastMileNumber,
  lastMileCarrier,
}: FollowedParcel): Pick<ScanReport, "eta" | "lastMile"> {
  return {
    eta: etaAsOf === null ? null : { from: etaFrom, to: etaTo, asOf: Number(etaAsOf) },
    lastMile: lastMileNumber === null ? null : { number: lastMileNumber, carrier: lastMileCarrier },
  };
}

export function registrationOf({ id, phoneEnd, shipmentId, further, ...parcel }: FollowedParcel): TrackerRegistration {
  const { number, carrier, orderId, tenantId, destinationCountry, postalCode } = parcel;
  const part = { ...(shipmentId !== null && { parcelId: id }), ...(further !== null && { further }) };
  const registered = { number, carrier, orderId, tenantId, destinationCountry, postalCode };
  return { ...registered, shipmentId: shipmentId ?? id, ...part, ...(phoneEnd !== null && { phoneEnd }) };
}
