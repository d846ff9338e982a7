import type { Clock, Database, Viewer } from "@baiyun/kit";
import type { AskedCalls } from "./asked-calls";
import type { TrackingSourceMessages, TrackingSourceType } from "./tracking-source.type";

const DAY_MS = 86_400_000;

const HEARD = `
  SELECT source.name, heard.received_at AS "lastHeardAt", refused.received_at AS "lastRefusedAt",
         refused.reason AS "lastRefusal", recent.refusals
  FROM unnest($1::text[]) AS source (name)
  LEFT JOIN LATERAL (
    SELECT received_at FROM inbound_message
    WHERE source = source.name AND outcome <> 'TURNED_AWAY' AND replay_of IS NULL ORDER BY id DESC LIMIT 1
  ) AS heard ON true
  LEFT JOIN LATERAL (
    SELECT received_at, reason FROM inbound_message
    WHERE source = source.name AND outcome <> 'TAKEN' ORDER BY received_at DESC LIMIT 1
  ) AS refused ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS refusals FROM inbound_message
    WHERE source = source.name AND outcome <> 'TAKEN' AND received_at > $2
  ) AS recent`;

/** Everybody who may tell us of parcels. */
export interface KnownSources {
  /** Those whom we are able to ask. */
  asked: readonly string[];
  /** Those who have a door here. */
  heard: readonly string[];
  /** Those as well whom nothing is set up for. */
  all: readonly string[];
}

/** How those fare who tell us of parcels: what we ask is counted as it is asked, what they send is kept anyway. */
export class TrackingSourceService {
  constructor(
    private readonly database: Database,
    private readonly calls: AskedCalls,
    private readonly known: KnownSources,
    private readonly clock: Clock,
  ) {}

  async all(viewer: Viewer): Promise<TrackingSourceType[]> {
    const { asked, heard, all } = this.known;
    const now = this.clock();
    const messages = this.heard(viewer, heard, now);
    const calls = new Map(
      await Promise.all(asked.map(async (name) => [name, await this.calls.healthOf(name, now)] as const)),
    );
    const told = await messages;
    return all.map((name) => {
      const health = calls.get(name);
      const errorRate = health && health.calls > 0 ? health.failures / health.calls : null;
      return { name, asked: health ? { ...health, errorRate } : null, heard: told.get(name) ?? null };
    });
  }

  private async heard(viewer: Viewer, names: readonly string[], now: Date) {
    const since = new Date(now.getTime() - DAY_MS);
    const rows: ({ name: string } & TrackingSourceMessages)[] = await this.database.transaction(viewer, (tx) =>
      tx.query(HEARD, [names, since]),
    );
    return new Map(rows.map(({ name, ...messages }) => [name, messages]));
  }
}
