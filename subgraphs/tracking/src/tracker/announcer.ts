import type { Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import type { ScanArchive } from "../scan-archive/scan-archive.service";
import { ANNOUNCED_AT_ONCE, type Announcement, announcementOf, eventsOf } from "./announcement";
import { noteAnnounced } from "./note-announced.script";
import { publishOnce } from "./publish-once.script";
import { readAnnouncement } from "./read-announcement.script";

const STREAM = "events:tracking";
/** Of the stream's slot. */
export const PUBLISHED_LATELY = `{${STREAM}}:published`;
/** Longer than a process may hang between seeing that a scan is due and publishing it. */
const REMEMBERED_MS = 10 * 60 * 1_000;
/** For how long the bus keeps events. */
const RETENTION_MS = 7 * 24 * 60 * 60 * 1_000;
const EVENTS_A_CALL = 500;

/** Puts scans into the archive and on the bus: each once, those of a parcel in the order in which they reached us, whoever else does so too. */
export class Announcer {
  constructor(
    private readonly redis: Redis,
    private readonly archive: ScanArchive,
  ) {}

  /** What of a parcel is due; null when nothing is. */
  async due(number: string): Promise<Announcement | null> {
    const { tracker, scans } = parcelKeys(number);
    return announcementOf(number, await readAnnouncement.run(this.redis, [tracker, scans], []));
  }

  /** Publishes what is due, and what is due after that. Noted after it is published: a crash between the two repeats nothing. */
  async announce(announcements: readonly Announcement[]): Promise<void> {
    for (let due = announcements; due.length > 0; due = await this.more(due)) {
      await this.archive.keep(due);
      const events = due.flatMap(eventsOf);
      for (let from = 0; from < events.length; from += EVENTS_A_CALL) {
        await publishOnce.run(
          this.redis,
          [STREAM, PUBLISHED_LATELY],
          [
            String(REMEMBERED_MS),
            String(RETENTION_MS),
            ...events
              .slice(from, from + EVENTS_A_CALL)
              .flatMap(({ id, type, aggregateId, tenantId, occurredAt, payload }) => [
                id,
                type,
                aggregateId,
                tenantId,
                occurredAt,
                JSON.stringify(payload),
              ]),
          ],
        );
      }
      await Promise.all(
        due.map(({ number, upTo }) => noteAnnounced.run(this.redis, [parcelKeys(number).tracker], [String(upTo)])),
      );
    }
  }

  private async more(announced: readonly Announcement[]): Promise<Announcement[]> {
    const cutShort = announced.filter(({ scans }) => scans.length === ANNOUNCED_AT_ONCE);
    const due = await Promise.all(cutShort.map(({ number }) => this.due(number)));
    return due.filter((announcement) => announcement !== null);
  }
}
