import type { Redis } from "@baiyun/kit";
import { testRedis } from "@baiyun/kit/testing";
import type { TrackerRegistration } from "../tracker/tracker";
import { TrackerService } from "../tracker/tracker.service";
import { HistoryService } from "../tracking-event/history.service";
import { eventOf } from "../tracking-event/kept-scan";
import { partsOfId } from "../tracking-event/tracking-event";
import { TrackingSubStatus as Sub, TrackingStatus } from "../tracking-event/tracking-status";
import { ArchiveUnderTest } from "./archive";
import { reportOf, type ScanInWords } from "./reports";
import { newParcel } from "./stage";

const { EXCEPTION, IN_TRANSIT, OUT_FOR_DELIVERY, UNKNOWN } = TrackingStatus;

export const PICKED_UP: ScanInWords = {
  at: "2026-06-24T01:00:00Z",
  status: IN_TRANSIT,
  subStatus: Sub.PICKED_UP,
  country: "CN",
  city: "SHENZHEN",
};
export const DEPARTED: ScanInWords = { at: "2026-06-25T01:00:00Z", status: IN_TRANSIT, subStatus: Sub.DEPARTED };
export const RELEASED: ScanInWords = {
  at: "2026-06-27T01:00:00Z",
  status: IN_TRANSIT,
  subStatus: Sub.CUSTOMS_RELEASED,
};
export const STRANGE: ScanInWords = { at: "2026-06-28T01:00:00Z", status: UNKNOWN, subStatus: Sub.UNKNOWN };
export const OUT: ScanInWords = { at: "2026-06-29T01:00:00Z", status: OUT_FOR_DELIVERY };
export const DELIVERED: ScanInWords = { at: "2026-06-29T05:00:00Z", status: TrackingStatus.DELIVERED };
export const ECHO: ScanInWords = { at: "2026-06-30T01:00:00Z", status: IN_TRANSIT };
export const RETURNING: ScanInWords = { at: "2026-06-30T02:00:00Z", status: EXCEPTION, subStatus: Sub.RETURNING };
export const MOVING_AGAIN: ScanInWords = { at: "2026-06-30T03:00:00Z", status: IN_TRANSIT, subStatus: Sub.DEPARTED };
export const RETURNED: ScanInWords = { at: "2026-06-30T04:00:00Z", status: EXCEPTION, subStatus: Sub.RETURNED };

/** The store, without what works through pushes. */
export class Parcels {
  readonly trackers: TrackerService;
  readonly history: HistoryService;

  private constructor(
    readonly redis: Redis,
    private readonly archived: ArchiveUnderTest,
  ) {
    this.trackers = new TrackerService(redis, archived.archive, 90);
    this.history = new HistoryService(redis);
  }

  static async open(): Promise<Parcels> {
    return new Parcels(await testRedis(), await ArchiveUnderTest.open());
  }

  async close(): Promise<void> {
    this.redis.destroy();
    await this.archived.close();
  }

  async registered(): Promise<TrackerRegistration> {
    const parcel = newParcel();
    await this.trackers.register(parcel);
    return parcel;
  }

  /** Records and does no more, as a process that dies then. @returns how many scans were new */
  async record(number: string, scans: readonly ScanInWords[], eta?: Parameters<typeof reportOf>[2]): Promise<number> {
    return (await this.trackers.record(reportOf(number, scans, eta))).count;
  }

  /** What a process does after recording, when it lives to. */
  async announce(number: string): Promise<void> {
    const { due } = await this.trackers.record(reportOf(number, []));
    await this.trackers.announce(due ? [due] : []);
  }

  /** Its scans in words, the latest first. */
  async historyOf(number: string): Promise<string[]> {
    const parcel = (await this.trackers.find(number)) ?? { number, latest: null, newest: [], arrived: 1_000 };
    return (await this.history.page(parcel, { count: 100, after: null }))!
      .map((scan) => eventOf(number, scan))
      .map(({ status, subStatus }) => `${status} ${subStatus}`);
  }
}

export const uuidOf = (id: string): string => partsOfId(id)!.uuid;
