import type { Clock } from "@baiyun/kit";
import type { Tracker } from "../tracker/tracker";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf, type KeptEvent } from "../tracking-event/kept-scan";

/** A parcel's scans, oldest first. */
export interface ParcelHistory {
  number: string;
  orderId: string;
  events: readonly KeptEvent[];
}

/** Writes histories in a form that other systems read. */
export type WriteHistory = (parcels: readonly ParcelHistory[], createdAt: Date) => object;

/** Far more than any parcel has. */
const MOST_SCANS = 1_000;

/** What is known of parcels, as a document. */
export class HistoryDocumentService {
  constructor(
    private readonly history: HistoryService,
    private readonly write: WriteHistory,
    private readonly clock: Clock,
  ) {}

  async of(trackers: readonly Tracker[]): Promise<string> {
    const parcels = await Promise.all(
      trackers.map(async (tracker): Promise<ParcelHistory> => {
        const page = { count: MOST_SCANS, after: null, isOldestFirst: true };
        const scans = (await this.history.page(tracker, page)) ?? [];
        return {
          number: tracker.number,
          orderId: tracker.orderId,
          events: scans.map((scan) => eventOf(tracker.number, scan)),
        };
      }),
    );
    return JSON.stringify(this.write(parcels, this.clock()));
  }
}
