import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { IsNull } from "typeorm";
import { testRedisUrl, until } from "../testing/index";
import { publish, streamOf } from "./bus";
import { consumer } from "./consumer";
import { consumerGroup } from "./consumer-group";
import { deadLetters } from "./dead-letters";
import { inboxOf } from "./inbox";
import { OutboxEvent } from "./outbox-event.entity";
import { logger, NotesOnTheBus, newDomain, noteWritten } from "./testing/notes-on-the-bus";
import { type Dying, effectOf, NUMBERED } from "./testing/numbered-notes";

const KILLS = 50;
const AT_ONCE = 5;
const EVENTS_A_ROUND = 100;
const SEED = 20_261_122;

let notes: NotesOnTheBus;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  notes = await NotesOnTheBus.open();
});
beforeEach(() => notes.clear());
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await notes.close();
});

/** mulberry32: the same numbers in each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Resolves with the signal that ended it. */
async function untilKilled(dying: Dying): Promise<NodeJS.Signals | null> {
  const script = join(__dirname, "testing", "mortal-domain.process.ts");
  const child = spawn(process.execPath, ["-r", "@baiyun/deploy/register", script, JSON.stringify(dying)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.add(child);
  const [, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  children.delete(child);
  return signal;
}

it(`${KILLS} kills between effects and their acknowledgement lose nothing and double nothing`, async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  const { url, database, redis } = notes;
  const random = seeded(SEED);
  let published = 0;
  for (let kills = 0; kills < KILLS; kills += AT_ONCE) {
    for (let n = 0; n < EVENTS_A_ROUND; n += 1) {
      published += 1;
      await publish(redis, from, noteWritten(published, tenantId));
    }
    const dying = Array.from({ length: AT_ONCE }, () => ({
      url,
      redisUrl: testRedisUrl(),
      from,
      group,
      point: random(3) > 0 ? ("beforeAcknowledge" as const) : ("afterPublish" as const),
      nth: random(3),
    }));
    const done = Promise.all(dying.map(untilKilled));
    // One may have left the others nothing to die of.
    const more = setInterval(() => {
      published += 1;
      publish(redis, from, noteWritten(published, tenantId)).catch(() => undefined);
    }, 100);
    expect(await done).toEqual(dying.map(() => "SIGKILL"));
    clearInterval(more);
  }

  const survivor = consumerGroup({
    group,
    from,
    consumers: [consumer({ from, type: "note.written.v1", payload: NUMBERED, handle: effectOf(from) })],
    once: inboxOf(database, group),
    redis,
    logger,
    retryAfterMs: 400,
  });
  const relay = notes.relay(group);
  await Promise.all([survivor.start(), relay.start()]);
  const unread = async () => {
    const [reader] = await redis.xInfoGroups(streamOf(from));
    return reader!.pending + Number(reader!.lag);
  };
  const unpublished = () => database.source.manager.countBy(OutboxEvent, { publishedAt: IsNull() });
  await until(async () => (await unread()) === 0 && (await unpublished()) === 0, 180_000);
  await Promise.all([survivor.stop(), relay.stop()]);

  const [stored] = await notes.query(
    `SELECT (SELECT count(*)::int FROM note WHERE tenant_id = $1) AS notes,
       (SELECT count(DISTINCT text)::int FROM note WHERE tenant_id = $1) AS "differentNotes",
       (SELECT count(*)::int FROM inbox_entry WHERE consumer = $2) AS handled,
       (SELECT count(*)::int FROM outbox_event WHERE tenant_id = $1) AS recorded,
       (SELECT count(DISTINCT aggregate_id)::int FROM outbox_event WHERE tenant_id = $1) AS "differentEvents",
       (SELECT count(*)::int FROM outbox_event WHERE published_at IS NULL) AS unpublished`,
    [tenantId, `${group}:note.written.v1`],
  );
  expect(stored).toEqual({
    notes: published,
    differentNotes: published,
    handled: published,
    recorded: published,
    differentEvents: published,
    unpublished: 0,
  });
  expect(new Set(await notes.numbers(streamOf(group))).size).toBe(published);
  expect(await deadLetters(redis, group)).toEqual([]);
}, 600_000);
