import { type Clock, type Database, InvalidInput, perform, type Viewer } from "@baiyun/kit";
import type { Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import type { HistoryService } from "../tracking-event/history.service";
import { TimeBasis } from "../tracking-event/scan-time";
import { scanId, type TrackingEvent } from "../tracking-event/tracking-event";
import { readingOf } from "../tracking-event/tracking-status";
import { type RecordedScan, type RecordScanInput, recordScanRules } from "./manual-scan.input";
import { type RecordScanResult, RecordScanSuccess, TrackerNotFound } from "./manual-scan.result";

/** Who tells us, where our own staff do. */
const OURSELVES = "BaiYun";

/** Scans that our staff record: what a carrier told them by telephone, or what they see. */
export class ManualScanService {
  constructor(
    private readonly database: Database,
    private readonly trackers: TrackerService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  record(viewer: Viewer, input: RecordScanInput): Promise<typeof RecordScanResult> {
    return perform<RecordedScan, Tracker | TrackerNotFound, RecordScanSuccess | InvalidInput>(this.database, {
      operation: "recordScan",
      viewer,
      input,
      rules: recordScanRules,
      lock: async (_tx, { trackingNumber }) => {
        const number = await this.trackers.firstNumberOf(trackingNumber);
        return (await this.trackers.find(number)) ?? new TrackerNotFound();
      },
      decide: async (_tx, { number }, scan, id) => {
        const now = this.clock();
        if (scan.occurredAt > now)
          return new InvalidInput("occurredAt", "A scan has happened: its time is not in the future.");
        const event = eventOf(number, scan, { id, by: viewer.actor, now });
        // Under the id of this act, so that doing it again after a crash changes nothing.
        const [fault] = await this.trackers.take([{ number, events: [event], eta: null, lastMile: null }]);
        if (fault) throw fault;
        return this.known(event.id);
      },
      resultId: (_scan, id) => id,
      replay: async (_tx, id, { trackingNumber }) => {
        const number = await this.trackers.firstNumberOf(trackingNumber);
        return this.known(eventIdOf(number, id));
      },
    });
  }

  private async known(eventId: string): Promise<RecordScanSuccess> {
    const event = await this.history.find(eventId);
    if (!event) throw new Error(`the scan ${eventId} was recorded and is not kept`);
    return new RecordScanSuccess(event);
  }
}

const eventIdOf = (number: string, id: string): string =>
  scanId({ carrier: OURSELVES, number, rawTime: "", code: null, place: null, text: id });

function eventOf(
  number: string,
  { status, subStatus, occurredAt, countryCode, location, carrier, description }: RecordedScan,
  { id, by, now }: { id: string; by: string; now: Date },
): TrackingEvent {
  return {
    id: eventIdOf(number, id),
    ...readingOf(status, subStatus),
    occurredAt: occurredAt.toISOString(),
    localTime: null,
    utcOffset: null,
    timeBasis: TimeBasis.OFFSET_GIVEN,
    rawTime: occurredAt.toISOString(),
    description,
    location: location ?? null,
    city: null,
    countryCode: countryCode ?? null,
    rawCode: null,
    source: OURSELVES,
    carrier: carrier ?? null,
    recordedAt: now.toISOString(),
    recordedBy: by,
  };
}
