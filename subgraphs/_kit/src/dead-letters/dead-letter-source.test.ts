import { deadLettersOf, type Redis, streamOf } from "../events/bus";
import { eventDeadLetters } from "../events/dead-letters";
import { newDomain, noteWritten } from "../events/testing/notes-on-the-bus";
import { testRedis } from "../testing/index";
import { type DeadLetter, DeadLetterOffice, DeadLetterStream } from "./dead-letter-source";

let redis: Redis;
beforeAll(async () => {
  redis = await testRedis();
});
afterAll(() => redis.destroy());

const bury = async (group: string, n: number, more: Record<string, string> = {}) => {
  const { payload, ...event } = noteWritten(n);
  return redis.xAdd(deadLettersOf(group), "*", { ...event, payload: JSON.stringify(payload), from: "notes", ...more });
};

/** Two kinds: a domain's events, and bodies of its own. */
async function office() {
  const group = newDomain();
  const events = [await bury(group, 1, { firstFailedAt: "2026-11-22T08:00:00.000Z", deliveries: "5", error: "no" })];
  events.push(await bury(group, 2), await bury(group, 3));
  const stream = `${group}:bodies`;
  const bodies = [await redis.xAdd(stream, "*", { body: "one" }), await redis.xAdd(stream, "*", { body: "two" })];
  const putBack: string[] = [];
  const source = new DeadLetterStream({
    redis,
    kind: stream,
    stream,
    read: ({ body = "" }) => ({ subject: "a body", content: body }),
    putBack: async ({ body = "" }) => void putBack.push(body),
  });
  return {
    group,
    stream,
    events,
    bodies,
    putBack,
    letters: new DeadLetterOffice([eventDeadLetters(redis, group), source]),
  };
}

it("shows what an event failed with, and when", async () => {
  const { group, events, letters } = await office();
  const page = await letters.list(1);
  expect(page).toEqual({
    hasNextPage: true,
    letters: [
      {
        id: events[0],
        kind: `events:${group}`,
        subject: "note.written.v1 of notes",
        content: '{"n":1}',
        buriedAt: new Date(Number(events[0]!.split("-")[0])),
        firstFailedAt: new Date("2026-11-22T08:00:00.000Z"),
        deliveries: 5,
        error: "no",
      },
    ],
  });
});

it("pages through every kind, each letter once", async () => {
  const { events, bodies, letters } = await office();
  const seen: string[] = [];
  let after: { kind: string; id: string } | undefined;
  for (let more = true; more; ) {
    const page = await letters.list(2, after);
    seen.push(...page.letters.map(({ id }) => id));
    after = page.letters.at(-1);
    more = page.hasNextPage;
  }
  expect(seen).toEqual([...events, ...bodies]);
});

it("counts by kind", async () => {
  const { group, stream, letters } = await office();
  expect(await letters.counts()).toEqual([
    { kind: `events:${group}`, count: 3 },
    { kind: stream, count: 2 },
  ]);
});

it("puts one back where it came from, once", async () => {
  const { group, stream, events, bodies, putBack, letters } = await office();
  expect(await letters.replay(stream, bodies[1]!)).toBe(true);
  expect(await letters.replay(stream, bodies[1]!)).toBe(false);
  expect(putBack).toEqual(["two"]);
  expect(await letters.replay(`events:${group}`, events[1]!)).toBe(true);
  const [entry] = (await redis.xRevRange(streamOf("notes"), "+", "-", { COUNT: 1 })) ?? [];
  expect(entry!.message).toMatchObject({ type: "note.written.v1", payload: '{"n":2}', onlyFor: group });
  expect(Object.keys(entry!.message)).not.toContain("from");
  expect((await letters.list(10)).letters.map(({ id }) => id)).toEqual([events[0], events[2], bodies[0]]);
});

describe("by when they were given up", () => {
  /** Two kinds that were given up by turns, and at one millisecond. */
  async function byTurns() {
    const [one, two] = [newDomain(), newDomain()];
    const at = (group: string, id: string) =>
      redis.xAdd(deadLettersOf(group), id, { type: "x", payload: "1", from: "notes" });
    for (const id of ["1000-0", "3000-0", "3000-1", "5000-0"]) await at(one, id);
    for (const id of ["2000-0", "3000-0", "3000-7", "4000-0"]) await at(two, id);
    const letters = new DeadLetterOffice([eventDeadLetters(redis, one), eventDeadLetters(redis, two)]);
    const named = ({ kind, id }: { kind: string; id: string }) => `${kind === `events:${one}` ? "one" : "two"} ${id}`;
    return { letters, named };
  }
  const ORDER = [
    ...["one 1000-0", "two 2000-0", "one 3000-0", "one 3000-1"],
    ...["two 3000-0", "two 3000-7", "two 4000-0", "one 5000-0"],
  ];

  it.each([
    ["ASC", ORDER],
    ["DESC", ORDER.toReversed()],
  ] as const)("%s they come each once, on pages of any size", async (order, expected) => {
    const { letters, named } = await byTurns();
    for (const size of [1, 2, 3, 7, 8, 100]) {
      const seen: string[] = [];
      let after: DeadLetter | undefined;
      for (let more = true; more; ) {
        const page = await letters.byTime(order, size, after);
        seen.push(...page.letters.map(named));
        after = page.letters.at(-1);
        more = page.hasNextPage;
      }
      expect(seen).toEqual(expected);
    }
  });

  it("what was replayed since takes nothing else away, and of an unknown kind there are none", async () => {
    const { letters, named } = await byTurns();
    const {
      letters: [, , after],
    } = await letters.byTime("ASC", 3);
    await letters.replay(after!.kind, after!.id);
    expect((await letters.byTime("ASC", 9, after)).letters.map(named)).toEqual(ORDER.slice(3));
    const unknown = { kind: "unknown", id: "1-0", buriedAt: new Date(0) };
    expect(await letters.byTime("ASC", 9, unknown)).toEqual({ letters: [], hasNextPage: false });
  });
});

it.each(["", "-", "1", "1-1 COUNT", "(1-1"])("%p is the id of none", async (id) => {
  const { group, letters } = await office();
  expect(await letters.replay(`events:${group}`, id)).toBe(false);
  expect(await letters.of(`events:${group}`)!.list(10, id)).toEqual({ letters: [], hasNextPage: false });
});

it("an unknown kind has none", async () => {
  const { bodies, letters } = await office();
  expect(await letters.replay("unknown", bodies[0]!)).toBe(false);
  expect(await letters.list(10, { kind: "unknown", id: bodies[0]! })).toEqual({ letters: [], hasNextPage: false });
});
