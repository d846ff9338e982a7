import { createLogger, type Redis, systemClock } from "@baiyun/kit";
import { testRedis, until } from "@baiyun/kit/testing";
import { seventeenTrackPushes } from "../adapters/seventeen-track/seventeen-track";
import { ArchiveUnderTest } from "../testing/archive";
import { dueScans, keptScans, newNumber, newParcel, publishedFor, pushOf } from "../testing/stage";
import { TrackerService } from "../tracker/tracker.service";
import { deadLettersOf } from "./dead-letters";
import { GROUP, PUSHES as INBOX, Inbox, type KeptMessage } from "./inbox";
import { InboxWorker } from "./inbox-worker";
import type { Settled } from "./settled-message";

const source = seventeenTrackPushes("a key");
let redis: Redis;
let inbox: Inbox;
let noted: Settled[] = [];
let archived: ArchiveUnderTest;
let trackers: TrackerService;
beforeAll(async () => {
  redis = await testRedis();
  inbox = new Inbox(redis, INBOX, source.name);
  archived = await ArchiveUnderTest.open();
  trackers = new TrackerService(redis, archived.archive, 90);
  await redis.del(INBOX);
  await redis.xGroupCreate(INBOX, GROUP, "0", { MKSTREAM: true });
});
afterAll(async () => {
  redis.destroy();
  await archived.close();
});

const workerWith = (service: TrackerService) =>
  new InboxWorker({
    inbox,
    sources: [source],
    take: (reports) => service.take(reports),
    note: async (settled) => {
      noted = [...noted, ...settled];
    },
    clock: systemClock,
    logger: createLogger("test", "silent"),
    retryAfterMs: 0,
  });

const pushAbout = (number: string) =>
  Buffer.from(JSON.stringify(pushOf(number, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" }])));

/** Takes the next push as a worker that will not live to acknowledge it. */
async function takeAsTheDoomed() {
  const replies = await redis.xReadGroup(GROUP, "doomed", { key: INBOX, id: ">" }, { COUNT: 1 });
  const [{ messages }] = replies as unknown as [{ messages: [{ id: string; message: Record<string, string> }] }];
  return inbox.read(messages[0]);
}

const isPending = async (id: string) => (await redis.xPendingRange(INBOX, GROUP, id, id, 1)).length > 0;

/** A service that fails at one step, as the process did. */
const failingAt = (step: "record" | "announce") =>
  Object.assign(Object.create(trackers) as TrackerService, {
    [step]: async () => {
      throw new Error("the process died");
    },
  });

it.each([
  ["before applying", async () => undefined],
  [
    "between applying and announcing",
    async (push: KeptMessage) => {
      await workerWith(failingAt("announce")).process([push]);
      expect(await isPending(push.entryId)).toBe(true);
    },
  ],
  [
    "between announcing and acknowledging",
    async ({ body, receivedAt }: KeptMessage) => {
      expect(await trackers.take(source.read(body, receivedAt))).toEqual([null]);
    },
  ],
])("a worker that dies %s loses and doubles nothing", async (_, live) => {
  const parcel = newParcel();
  await trackers.register(parcel);
  const id = await inbox.keep(pushAbout(parcel.number), new Date());
  await live(await takeAsTheDoomed());
  expect(await isPending(id)).toBe(true);

  const next = workerWith(trackers);
  await next.start();
  await until(async () => !(await isPending(id)));
  await next.close();

  expect((await publishedFor(redis, parcel.number)).map(({ payload }) => payload)).toMatchObject([
    { subStatus: "PICKED_UP", shipmentId: parcel.shipmentId },
  ]);
  expect([await keptScans(redis, parcel.number), await dueScans(redis, parcel.number)]).toEqual([1, 0]);
});

it("gives a push up after five failed attempts and keeps it as a dead letter", async () => {
  let attempts = 0;
  const failing = Object.assign(Object.create(trackers) as TrackerService, {
    record: async () => {
      attempts += 1;
      throw new Error("no luck");
    },
  });
  const number = newNumber();
  const body = pushAbout(number);
  const id = await inbox.keep(body, new Date("2026-06-25T00:00:00Z"));
  const buried = async () =>
    ((await redis.xRange(deadLettersOf(inbox), "-", "+")) ?? [])
      .map(({ message }) => message)
      .filter(({ body: kept }) => kept === body.toString("base64"));

  const worker = workerWith(failing);
  await worker.start();
  await until(async () => (await buried()).length > 0 && !(await isPending(id)));
  await worker.close();

  expect(await buried()).toEqual([
    { body: body.toString("base64"), receivedAt: "2026-06-25T00:00:00.000Z", reason: "failed too often" },
  ]);
  expect(noted.filter(({ message }) => message.entryId === id)).toMatchObject([
    { outcome: "GIVEN_UP", reason: "failed too often", reports: [] },
  ]);
  expect(attempts).toBe(5);
});

it("goes on when Redis has lost the inbox", async () => {
  const worker = workerWith(trackers);
  await worker.start();
  await redis.del(INBOX);
  const number = newNumber();
  await inbox.keep(pushAbout(number), new Date());
  await until(async () => (await keptScans(redis, number)) === 1);
  await worker.close();
});

it("lets go of bodies past their retention, but of none that is still to be done", async () => {
  const kept = async () => ((await redis.xRange(INBOX, "-", "+")) ?? []).map(({ id }) => id);
  const in31Days = new Date(Date.now() + 31 * 24 * 60 * 60 * 1_000);
  const [done, pending, unread] = [
    await inbox.keep(pushAbout(newNumber()), new Date()),
    await inbox.keep(pushAbout(newNumber()), new Date()),
    await inbox.keep(pushAbout(newNumber()), new Date()),
  ];
  await takeAsTheDoomed();
  await redis.xAck(INBOX, GROUP, done);
  await takeAsTheDoomed();

  const before = await kept();
  await inbox.trim(new Date());
  expect(await kept()).toEqual(before);
  await inbox.trim(in31Days);
  expect(await kept()).toEqual([pending, unread]);
  await redis.xAck(INBOX, GROUP, pending);
  await inbox.trim(in31Days);
  expect(await kept()).toEqual([pending, unread]);
});
