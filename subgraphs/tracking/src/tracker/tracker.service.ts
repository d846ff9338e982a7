import { isId, type Redis } from "@baiyun/kit";
import type { LastMile, ScanReport } from "../inbound/inbound-scans";
import { parcelKeys } from "../parcel/parcel-keys";
import { expectedOf, registrationOf, type ScanArchive } from "../scan-archive/scan-archive.service";
import { eventOf, type KeptScan, restOf, unsettled } from "../tracking-event/kept-scan";
import type { TrackingEvent } from "../tracking-event/tracking-event";
import { readingAt } from "../tracking-event/tracking-status";
import { type Announcement, type AnnouncementReply, announcementOf } from "./announcement";
import { Announcer } from "./announcer";
import { correctScan } from "./correct-scan.script";
import { LastMileIndex } from "./last-mile-index";
import type { LifetimeReply } from "./lifetime";
import { recordScans } from "./record-scans.script";
import { registerTracker } from "./register-tracker.script";
import { restoreScans } from "./restore-scans.script";
import { ShipmentIndex } from "./shipment-index";
import { stopTracker } from "./stop-tracker.script";
import { idOf, type Tracker, type TrackerRegistration } from "./tracker";

/** What recording a report came to. */
export interface Recorded {
  /** How many scans were new. */
  count: number;
  lifetime: LifetimeReply;
  /** What the bus has not got of the parcel; null when nothing is due. */
  due: Announcement | null;
}

const SECONDS_A_DAY = 24 * 60 * 60;
/** What was let go of and is asked for once more is soon let go of again. */
const RESTORED_FOR_SECONDS = SECONDS_A_DAY;
const BUS_KEEPS_MS = 7 * SECONDS_A_DAY * 1_000;

const FIELDS = [
  "shipmentId",
  "carrier",
  "orderId",
  "tenantId",
  "destinationCountry",
  "postalCode",
  "standing",
  "lastScanAt",
  "etaFrom",
  "etaTo",
  "latest",
  "newest",
  "arrived",
  "lastMileNumber",
  "lastMileCarrier",
  "stoppedFor",
  "phoneEnd",
  "partOf",
  "further",
  "lastMileCorrected",
];

const ARRIVED = FIELDS.indexOf("arrived");

/** Follows parcels. Every act may be repeated: it changes nothing the second time and finishes what a crash left. */
export class TrackerService {
  private readonly announcer: Announcer;
  private readonly shipments: ShipmentIndex;
  private readonly lastMiles: LastMileIndex;
  private readonly keptForSeconds: number;

  /** @param keptForDays how long Redis keeps a parcel once nobody waits for it */
  constructor(
    private readonly redis: Redis,
    private readonly archive: ScanArchive,
    keptForDays: number,
  ) {
    this.keptForSeconds = keptForDays * SECONDS_A_DAY;
    this.announcer = new Announcer(redis, archive);
    this.shipments = new ShipmentIndex(redis, this.keptForSeconds);
    this.lastMiles = new LastMileIndex(redis, this.keptForSeconds);
  }

  /** @throws when the number already belongs to another shipment. */
  async register(registration: TrackerRegistration): Promise<void> {
    const { number, shipmentId, parcelId } = registration;
    const { tracker, scans } = parcelKeys(number);
    if (!parcelId) await this.shipments.put(shipmentId, number);
    const reply = await registerTracker.run(
      this.redis,
      [tracker, scans],
      [String(this.keptForSeconds), idOf(registration), ...fieldsOf(registration)],
    );
    if (!reply) {
      if (!parcelId) await this.shipments.remove(shipmentId);
      throw new Error(`tracking number ${number} belongs to another shipment`);
    }
    await this.finish(number, reply);
  }

  /** The shipment was cancelled. A cancellation that overtakes its registration holds when that arrives. */
  async stop(number: string, id: string): Promise<void> {
    const { tracker, scans } = parcelKeys(number);
    const lifetime = await stopTracker.run(this.redis, [tracker, scans], [String(this.keptForSeconds), id]);
    await this.shipments.follow(lifetime);
  }

  /**
   * Keeps what was reported and puts it on the bus. Those of one parcel are one act, and all are one round.
   * @returns for each why it must be tried again, or null when it is done
   */
  async take(reports: readonly ScanReport[]): Promise<(Error | null)[]> {
    const numbers = await this.lastMiles.firstOf(reports.map(({ number }) => number));
    const merged = [...byParcel(reports.map((report, index) => ({ ...report, number: numbers[index]! }))).values()];
    const outcomes = await Promise.allSettled(merged.map((report) => this.record(report)));
    const recorded = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    let notAnnounced: Error | null = null;
    try {
      await Promise.all([
        this.announce(recorded.flatMap(({ due }) => due ?? [])),
        this.archive.expect(merged),
        ...recorded.map(({ lifetime }) => this.shipments.follow(lifetime)),
      ]);
    } catch (error) {
      notAnnounced = error as Error;
    }
    const faults = new Map(
      merged.map(({ number }, index) => {
        const outcome = outcomes[index]!;
        return [number, outcome.status === "fulfilled" ? notAnnounced : (outcome.reason as Error)];
      }),
    );
    return numbers.map((number) => faults.get(number) ?? null);
  }

  /** Keeps what was reported of one parcel. */
  async record({ number, events: reported, eta, lastMile }: ScanReport): Promise<Recorded> {
    const { tracker, scans } = parcelKeys(number);
    const events = [...(lastMile ? await this.link(lastMile.number, number) : []), ...reported];
    const [count, lifetime, due] = await recordScans.run(
      this.redis,
      [tracker, scans],
      [
        eta ? String(eta.asOf) : "",
        eta?.from ?? "",
        eta?.to ?? "",
        String(this.keptForSeconds),
        lastMile?.number ?? "",
        lastMile?.carrier ?? "",
        ...events.map(unsettled),
      ],
    );
    return { count, lifetime, due: announcementOf(number, due) };
  }

  /** What is told of a parcel under a number of the last mile is told of the parcel. @returns what was told before that was known */
  private async link(lastMile: string, first: string): Promise<TrackingEvent[]> {
    // One of our own numbers is a parcel of its own, whatever anybody says.
    if (await this.redis.hExists(parcelKeys(lastMile).tracker, "shipmentId")) return [];
    const told = await this.redis.lRange(parcelKeys(lastMile).scans, 0, -1);
    await this.lastMiles.link(lastMile, first);
    return told.map((scan) => eventOf(lastMile, scan));
  }

  /** The number under which a parcel began, where this is one of the last mile. */
  async firstNumberOf(number: string): Promise<string> {
    return (await this.lastMiles.firstOf([number]))[0]!;
  }

  /** Keeps a scan once more, as it was corrected, and puts that on the bus. False when the key was used for something else. */
  async correct(
    number: string,
    corrected: TrackingEvent,
    { key, usedFor }: { key: string; usedFor: string },
  ): Promise<boolean> {
    const { tracker, scans } = parcelKeys(number);
    const args = [String(this.keptForSeconds), key, usedFor, unsettled(corrected)];
    const reply = await correctScan.run(this.redis, [tracker, scans], args);
    if (!reply) return false;
    await this.finish(number, reply);
    return true;
  }

  /** What follows an act of the store, and what a crash may have left of it. */
  private async finish(number: string, [lifetime, due]: [LifetimeReply, AnnouncementReply]): Promise<void> {
    const announcement = announcementOf(number, due);
    await Promise.all([this.shipments.follow(lifetime), this.announce(announcement ? [announcement] : [])]);
  }

  announce(due: readonly Announcement[]): Promise<void> {
    return this.announcer.announce(due);
  }

  /** Null when no shipment was registered under the number. */
  async find(number: string): Promise<Tracker | null> {
    const known = await this.inRedis(number);
    return known ?? ((await this.restore(number)) ? this.inRedis(number) : null);
  }

  /**
   * Brings back what Redis let go of or lost, from the archive; what is there already stays. False when the archive has none.
   * What the bus may have lost with it is due on it again: those who have it know it by its id.
   */
  async restore(number: string): Promise<boolean> {
    const archived = await this.archive.find(number);
    if (!archived) return false;
    const { parcel, scans: kept } = archived;
    const registration = registrationOf(parcel);
    const { tracker, scans } = parcelKeys(number);
    const keptFor = String(Math.min(this.keptForSeconds, RESTORED_FOR_SECONDS));
    if (!registration.parcelId) await this.shipments.put(parcel.id, number);
    await registerTracker.run(this.redis, [tracker, scans], [keptFor, parcel.id, ...fieldsOf(registration)]);
    if (parcel.stoppedAt) await stopTracker.run(this.redis, [tracker, scans], [keptFor, parcel.id]);
    const past = kept.filter((scan) => restOf(scan).recordedAt < Date.now() - BUS_KEEPS_MS);
    const reply = await restoreScans.run(this.redis, [tracker, scans], [keptFor, String(past.length), ...kept]);
    const expected = expectedOf(parcel);
    if (expected.eta ?? expected.lastMile) await this.record({ number, events: [], ...expected });
    if (expected.lastMile && parcel.lastMileCorrected) await this.correctLastMile(number, expected.lastMile);
    await this.finish(number, reply);
    return true;
  }

  /** Our staff's word, which no report changes while the number stays. */
  async correctLastMile(number: string, { number: lastMileNumber, carrier }: LastMile): Promise<void> {
    const known = { lastMileNumber, lastMileCarrier: carrier ?? "", lastMileCorrected: lastMileNumber };
    await this.redis.hSet(parcelKeys(number).tracker, known);
  }

  private async inRedis(number: string): Promise<Tracker | null> {
    const { tracker, scans } = parcelKeys(number);
    let fields = await this.redis.hmGet(tracker, FIELDS);
    if (!fields[0]) return null;
    let arrived: string | number | null | undefined = fields[ARRIVED];
    if (arrived === null) {
      // Of an older version, and no scan has come since: both are read of one instant.
      [fields, arrived] = await this.redis.multi().hmGet(tracker, FIELDS).lLen(scans).execTyped();
    }
    const [id, carrier, orderId, tenantId, destinationCountry, postalCode, ...state] = fields;
    if (!id) return null;
    const [standing, lastScanAt, etaFrom, etaTo, latest, newest, , ...rest] = state;
    const [lastMileNumber, lastMileCarrier, stoppedFor, phoneEnd, partOf, further, lastMileCorrected] = rest;
    const reading = standing ? readingAt(standing) : null;
    return {
      number,
      shipmentId: partOf || id,
      ...(partOf && { parcelId: id }),
      ...(further && { further }),
      carrier: carrier ?? "",
      orderId: orderId ?? "",
      tenantId: tenantId ?? "",
      destinationCountry: destinationCountry ?? "",
      postalCode: postalCode ?? "",
      ...(phoneEnd && { phoneEnd }),
      status: reading?.status ?? null,
      subStatus: reading?.subStatus ?? null,
      lastEventAt: lastScanAt ? new Date(Number(lastScanAt)).toISOString() : null,
      etaFrom: etaFrom || null,
      etaTo: etaTo || null,
      lastMile: lastMileNumber ? { number: lastMileNumber, carrier: lastMileCarrier || null } : null,
      lastMileStated: Boolean(lastMileNumber) && lastMileCorrected === lastMileNumber,
      latest: latest?.split(",").map(Number) ?? (standing ? null : []),
      newest: newestOf(newest, arrived),
      arrived: Number(arrived),
      stopped: stoppedFor === id,
    };
  }

  /** In two rounds, however many; null for a shipment without a parcel. */
  async findByShipments(shipmentIds: readonly string[]): Promise<(Tracker | null)[]> {
    const known = await this.shipments.numbersOf(shipmentIds);
    const missing = shipmentIds.filter((id, index) => known[index] === null && isId(id));
    const archived = missing.length > 0 ? await this.archive.numbersOf(missing) : new Map<string, string>();
    const numbers = known.map((number, index) => number ?? archived.get(shipmentIds[index]!) ?? null);
    const trackers = await Promise.all(numbers.map((number) => (number ? this.find(number) : null)));
    // A shipment has an entry before the number is known to be its own.
    return trackers.map((tracker, index) => (tracker?.shipmentId === shipmentIds[index] ? tracker : null));
  }
}

/** As a parcel's hash has them: `shipmentId` is what it is kept by, and `partOf` the shipment of one after the first. */
function fieldsOf({ number: _, parcelId, shipmentId, ...others }: TrackerRegistration): string[] {
  const ids = parcelId ? { shipmentId: parcelId, partOf: shipmentId } : { shipmentId };
  return Object.entries({ ...ids, ...others }).flat();
}

/** None where they are not those of as many scans as have arrived: an older version took some since, and keeps none. */
function newestOf(newest: string | null | undefined, arrived: string | number | undefined): KeptScan[] {
  const [count, ...scans] = newest?.split("\n") ?? [];
  return count === String(arrived) ? scans : [];
}

/** The newest estimate of several reports of one parcel is its estimate; of equal ones the last. */
function byParcel(reports: readonly ScanReport[]): Map<string, ScanReport> {
  const merged = new Map<string, ScanReport>();
  for (const report of reports) {
    const before = merged.get(report.number);
    const keepsEta = before?.eta && (!report.eta || before.eta.asOf > report.eta.asOf);
    merged.set(report.number, {
      number: report.number,
      events: before ? [...before.events, ...report.events] : report.events,
      eta: keepsEta ? before.eta : report.eta,
      lastMile: report.lastMile ?? before?.lastMile ?? null,
    });
  }
  return merged;
}
