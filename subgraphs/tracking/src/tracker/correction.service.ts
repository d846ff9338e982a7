import { createHash } from "node:crypto";
import {
  accepted,
  type Clock,
  IdempotencyKeyReused,
  InvalidInput,
  idempotencyKey,
  type Redis,
  text,
  type Viewer,
} from "@baiyun/kit";
import { z } from "zod";
import type { HistoryService } from "../tracking-event/history.service";
import { TimeBasis } from "../tracking-event/scan-time";
import { partsOfId } from "../tracking-event/tracking-event";
import type { CorrectScanInput } from "../tracking-event/tracking-event.input";
import {
  type CorrectScanResult,
  CorrectScanSuccess,
  TrackingEventNotFound,
} from "../tracking-event/tracking-event.result";
import type { TrackerService } from "./tracker.service";
import type { VisibleParcels } from "./visible-parcels.service";

const rules = z.object({ eventId: z.string(), occurredAt: z.date(), reason: text(500), idempotencyKey });

interface Surroundings {
  redis: Redis;
  trackers: TrackerService;
  history: HistoryService;
  parcels: VisibleParcels;
  clock: Clock;
}

/** What our staff know better than a carrier: when a scan happened. What the carrier said stays in the history. */
export class CorrectionService {
  constructor(private readonly own: Surroundings) {}

  async correct(viewer: Viewer, input: CorrectScanInput): Promise<typeof CorrectScanResult> {
    const given = accepted(rules, input);
    if (given instanceof InvalidInput) return given;
    const { eventId, occurredAt, reason, idempotencyKey: key } = given;
    const now = this.own.clock();
    if (occurredAt > now) return new InvalidInput("occurredAt", "A scan has happened: its time is not in the future.");

    const [scan] = await this.own.parcels.scans(viewer, [eventId]);
    if (!scan) return new TrackingEventNotFound();
    const done = await this.own.trackers.correct(
      partsOfId(eventId)!.number,
      {
        ...scan,
        occurredAt: occurredAt.toISOString(),
        timeBasis: TimeBasis.CORRECTED,
        recordedAt: now.toISOString(),
        correction: { by: viewer.actor, reason },
      },
      { key: digestOf(viewer.actor, key), usedFor: digestOf(eventId, occurredAt.toISOString(), reason) },
    );
    if (!done) return new IdempotencyKeyReused();
    const corrected = await this.own.history.find(eventId);
    return corrected ? new CorrectScanSuccess(corrected) : new TrackingEventNotFound();
  }
}

const digestOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
