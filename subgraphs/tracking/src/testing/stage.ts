import { createHash, randomInt, randomUUID } from "node:crypto";
import type { BusEvent, Redis, Subgraph } from "@baiyun/kit";
import { DomainUnderTest, until } from "@baiyun/kit/testing";
import fastify, { type FastifyInstance } from "fastify";
import { domain } from "../domain";
import { parcelKeys } from "../parcel/parcel-keys";
import type { TrackerRegistration } from "../tracker/tracker";
import { AFTERSHIP_SECRET, INGEST_SECRET } from "./signed";

export const KEY = "a key that only 17TRACK and these tests know";
const SECRETS = { SEVENTEEN_TRACK_KEY: KEY, AFTERSHIP_SECRET, INGEST_SECRET };

export const newNumber = (): string => `YT${Array.from({ length: 16 }, () => randomInt(10)).join("")}`;

export const newParcel = (number = newNumber()): TrackerRegistration => ({
  number,
  carrier: "YUNEXPRESS",
  shipmentId: randomUUID(),
  orderId: randomUUID(),
  tenantId: randomUUID(),
  destinationCountry: "DE",
  postalCode: "04103",
});

export interface Scan {
  /** UTC, such as `2026-06-24T01:00:00Z`. */
  at: string;
  code: string;
  text?: string;
  location?: string;
  country?: string;
  city?: string;
}

/** A push of 17TRACK as it comes, the newest scan first. */
export const pushOf = (number: string, scans: readonly Scan[], eta?: { from: string; to: string; synced: string }) => ({
  event: "TRACKING_UPDATED",
  data: {
    number,
    carrier: 190008,
    tag: null,
    track_info: {
      time_metrics: { estimated_delivery_date: { source: "Official", from: eta?.from ?? null, to: eta?.to ?? null } },
      tracking: {
        providers: [
          {
            provider: { key: 190008, name: "YunExpress" },
            latest_sync_time: eta?.synced ?? null,
            events: scans.map(({ at, code, text, location, country, city }) => ({
              time_iso: at.replace("Z", "+00:00"),
              time_utc: at,
              time_raw: { date: at.slice(0, 10), time: at.slice(11, 19), timezone: null },
              description: text ?? code,
              location: location ?? "LEIPZIG",
              stage: null,
              sub_status: code,
              address: { country: country ?? "DE", city: city ?? "LEIPZIG" },
            })),
          },
        ],
      },
    },
  },
});

export const signatureOf = (body: string | Buffer): string =>
  createHash("sha256").update(body).update(`/${KEY}`).digest("hex");

const start = (own: Record<string, string>, work: Partial<typeof domain>) =>
  // The minute's job asks watchers for what the look right after an event came too early for.
  DomainUnderTest.start({ ...domain, ...work }, { ...SECRETS, ...own }, "run");

/** Tracking as it runs, with what stands around it: 17TRACK, logistics and the bus. */
export class Stage {
  private constructor(
    readonly running: Awaited<ReturnType<typeof start>>,
    private readonly app: FastifyInstance,
  ) {}

  /** @param work what of the domain runs. All, unless given. */
  static async open(own: Record<string, string> = {}, work: Partial<typeof domain> = {}): Promise<Stage> {
    const running = await start(own, work);
    const app = fastify();
    running.subgraph.routes(app);
    return new Stage(running, app);
  }

  get subgraph(): Subgraph {
    return this.running.subgraph;
  }

  get redis(): Redis {
    return this.running.redis;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.running.close();
  }

  /** What 17TRACK does. @returns the status of the answer */
  async push(push: unknown, headers?: Record<string, string>): Promise<number> {
    const body = typeof push === "string" ? push : JSON.stringify(push);
    const { statusCode } = await this.app.inject({
      method: "POST",
      url: "/ingest/17track",
      headers: headers ?? { sign: signatureOf(body), "content-type": "application/json" },
      payload: body,
    });
    return statusCode;
  }

  /** Opens its doors to who comes over HTTP. @returns where they are */
  async listen(): Promise<string> {
    return `${await this.app.listen({ host: "127.0.0.1", port: 0 })}/ingest`;
  }

  /** What anybody else brings to a door below `/ingest`. */
  async bring(
    path: string,
    body: string | Buffer,
    headers: Record<string, string>,
  ): Promise<{ status: number; body: unknown }> {
    const answer = await this.app.inject({ method: "POST", url: `/ingest/${path}`, headers, payload: body });
    return { status: answer.statusCode, body: answer.json() };
  }

  /** What logistics tells of a parcel, once its effect is committed: what is in Redis is there before the rows are. */
  async logistics(type: string, parcel: TrackerRegistration): Promise<void> {
    const { number: trackingNumber, tenantId, ...rest } = parcel;
    const payload = { ...rest, trackingNumber };
    await this.running.handled(
      await this.running.tell({ from: "logistics", type, aggregateId: parcel.shipmentId, tenantId, payload }),
    );
  }

  /** A parcel that logistics has labelled. */
  async labelled(parcel = newParcel()): Promise<TrackerRegistration> {
    await this.logistics("shipment.labelled.v1", parcel);
    return parcel;
  }

  /** Waits until so many events of the parcel are kept and nothing of it waits for the bus. */
  async settled(number: string, events: number): Promise<void> {
    await until(
      async () => (await keptScans(this.redis, number)) === events && (await dueScans(this.redis, number)) === 0,
    );
  }

  published(number: string): Promise<BusEvent[]> {
    return publishedFor(this.redis, number);
  }
}

export const keptScans = (redis: Redis, number: string): Promise<number> => redis.lLen(parcelKeys(number).scans);

/** How many scans of a parcel wait for the bus. */
export async function dueScans(redis: Redis, number: string): Promise<number> {
  const { tracker, scans } = parcelKeys(number);
  const [shipmentId, announced] = await redis.hmGet(tracker, ["shipmentId", "announced"]);
  return shipmentId ? (await redis.lLen(scans)) - Number(announced ?? 0) : 0;
}

/** What the bus got about a parcel, in order. */
export async function publishedFor(redis: Redis, number: string): Promise<BusEvent[]> {
  const entries = (await redis.xRange("events:tracking", "-", "+")) ?? [];
  return entries
    .filter(({ message }) => message.aggregateId === number)
    .map(({ message }) => ({ ...message, payload: JSON.parse(message.payload!) }) as unknown as BusEvent);
}
