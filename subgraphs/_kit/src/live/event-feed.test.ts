import { randomUUID } from "node:crypto";
import type { Context } from "../domain/context";
import { publish, type Redis, streamOf } from "../events/bus";
import { newDomain } from "../events/testing/notes-on-the-bus";
import { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import { encodeCursor } from "../schema/connection";
import { testRedis } from "../testing/index";
import { EventFeed, type Followed, type FollowOptions } from "./event-feed";
import { connectionNameOf } from "./stream-tail";

let redis: Redis;
let domain: string;
let feed: EventFeed;
beforeAll(async () => {
  redis = await testRedis();
});
beforeEach(() => {
  domain = newDomain();
  feed = new EventFeed(redis, domain, createLogger(domain, "silent"));
});
afterEach(() => feed.close());
afterAll(() => redis.destroy());

const [mine, others] = [randomUUID(), randomUUID()];

interface Told {
  type?: string;
  tenantId?: string;
  aggregateId?: string;
  id?: string;
  payload?: object;
}

async function tell({ type = "note.written.v1", id = randomUUID(), ...rest }: Told = {}): Promise<string> {
  const { tenantId = mine, aggregateId = randomUUID(), payload = {} } = rest;
  await publish(redis, domain, { id, type, tenantId, aggregateId, occurredAt: new Date().toISOString(), payload });
  return id;
}

function asking(tid: string): Context & { renewed: number } {
  const viewer = Viewer.fromClaims({ sub: randomUUID(), tid });
  return {
    viewer,
    renewed: 0,
    renew() {
      this.renewed += 1;
    },
  } as Context & { renewed: number };
}

const follow = (options: Partial<FollowOptions> = {}, context: Context = asking(mine)) =>
  feed.follow(context, { types: ["note.written.v1"], ...options });

async function take(count: number, from: AsyncIterableIterator<Followed, undefined>): Promise<Followed[]> {
  const taken: Followed[] = [];
  while (taken.length < count) taken.push((await from.next()).value!);
  return taken;
}

const idsOf = (followed: readonly Followed[]) => followed.map(({ event }) => event.id);

it("tells a viewer of the events of their tenant and of the types asked for, in order", async () => {
  await tell();
  const context = asking(mine);
  const followed = await follow({}, context);
  const first = await tell({ payload: { n: 1 } });
  await tell({ tenantId: others });
  await tell({ type: "note.burnt.v1" });
  const second = await tell();
  const taken = await take(2, followed);
  expect(idsOf(taken)).toEqual([first, second]);
  expect(taken[0]?.event).toMatchObject({ type: "note.written.v1", tenantId: mine, payload: { n: 1 } });
  expect(context.renewed).toBe(2);
});

it("our staff are told of every tenant's, and of one aggregate's only, if they ask so", async () => {
  const aggregateId = randomUUID();
  const [all, one] = [await follow({}, asking("*")), await follow({ aggregateId }, asking("*"))];
  const ids = [await tell({ tenantId: others }), await tell({ aggregateId }), await tell()];
  expect(idsOf(await take(3, all))).toEqual(ids);
  const last = await tell({ aggregateId, tenantId: others });
  expect(idsOf(await take(2, one))).toEqual([ids[1], last]);
});

it("an event of two parties is told to both and to nobody else", async () => {
  const parties: FollowOptions["parties"] = ({ tenantId, payload }) => [tenantId, (payload as { to: string }).to];
  const [sender, receiver, stranger] = await Promise.all(
    [others, mine, randomUUID()].map((tid) => follow({ parties }, asking(tid))),
  );
  const id = await tell({ tenantId: others, payload: { to: mine } });
  expect(idsOf(await take(1, sender!))).toEqual([id]);
  expect(idsOf(await take(1, receiver!))).toEqual([id]);
  const pending = stranger!.next();
  await stranger!.return!();
  expect(await pending).toEqual({ done: true, value: undefined });
});

it("goes on after a cursor with each event that came after it, once, whatever came meanwhile", async () => {
  const followed = await follow();
  await tell();
  const [before] = await take(1, followed);
  await followed.return!();
  const missed = [await tell(), await tell()];
  const again = await follow({ after: before!.cursor });
  const later = await tell();
  expect(idsOf(await take(3, again))).toEqual([...missed, later]);
});

it("a cursor of this instant misses nothing that is published from now on", async () => {
  const shown = await tell();
  const after = await feed.cursor();
  const ids = [await tell(), await tell()];
  const taken = idsOf(await take(3, await follow({ after })));
  expect(taken).toEqual([shown, ...ids]);
});

it("who is slow gets everything, and keeps nobody waiting", async () => {
  const [slow, quick] = [await follow(), await follow()];
  const ids = Array.from({ length: 2_300 }, () => randomUUID());
  for (let at = 0; at < ids.length; at += 100) await Promise.all(ids.slice(at, at + 100).map((id) => tell({ id })));
  const order = idsOf(await take(ids.length, quick));
  expect([...order].sort()).toEqual([...ids].sort());
  expect(idsOf(await take(ids.length, slow))).toEqual(order);
});

it("what the bus holds twice is told once", async () => {
  const followed = await follow();
  const id = await tell();
  await tell({ id });
  const next = await tell();
  expect(idsOf(await take(2, followed))).toEqual([id, next]);
});

it("goes on when its connection breaks and when the stream is lost", async () => {
  const followed = await follow();
  await tell();
  await take(1, followed);
  const connections = await redis.clientList();
  const { id } = connections.find(({ name }) => name === connectionNameOf(domain))!;
  await redis.clientKill({ filter: "ID", id });
  await redis.del(streamOf(domain));
  const second = await tell();
  expect(idsOf(await take(1, followed))).toEqual([second]);
});

it("the last who leaves ends the reading, and another begins it anew", async () => {
  const [one, other] = [await follow(), await follow()];
  const pending = one.next();
  await one.return!();
  expect(await pending).toEqual({ done: true, value: undefined });
  const id = await tell();
  expect(idsOf(await take(1, other))).toEqual([id]);
  await other.return!();
  await tell();
  const later = await follow();
  const next = await tell();
  expect(idsOf(await take(1, later))).toEqual([next]);
});

it.each([
  ["what is no cursor", "yesterday", "BAD_CURSOR"],
  ["a cursor of a list", encodeCursor(randomUUID()), "BAD_CURSOR"],
  ["a cursor whose events may be gone", encodeCursor(`${Date.now() - 8 * 24 * 60 * 60 * 1_000}-0`), "CURSOR_EXPIRED"],
])("refuses %s", async (_what, after, code) => {
  await expect(follow({ after })).rejects.toMatchObject({ extensions: { code } });
});
