import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { testDatabaseUrl, until } from "../testing/index";
import { defineJob, handle } from "./define-job";
import { failedJobs } from "./failed-jobs";
import { openJobs } from "./testing/jobs.database";
import { insertNote, NoteJobs, newName, noteJob } from "./testing/note-jobs";

let jobs: NoteJobs;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-jobs");
  jobs = new NoteJobs(await openJobs(url), url);
});
afterEach(() => jobs.stopAll());
afterAll(() => jobs.database.close());

const done = (job: { name: string }) => until(async () => (await jobs.rows(job)).length === 0);

it("waits for the time a job is due", async () => {
  const job = defineJob({ name: newName(), payload: z.object({ dueAt: z.coerce.date() }) });
  const early: boolean[] = [];
  await jobs.run([
    handle(job, async (tx, { dueAt }) => {
      const [{ now }] = await tx.query("SELECT now()");
      early.push(now < dueAt);
    }),
  ]);
  const dueAt = new Date(Date.now() + 1_500);
  await jobs.transaction((tx) => job.add(tx, { dueAt }, { runAt: dueAt }));
  await done(job);
  expect(early).toEqual([false]);
});

it("a failed attempt leaves nothing, and the next one comes", async () => {
  const [job, next] = [noteJob(), noteJob()];
  const attempts: number[] = [];
  const tenantId = randomUUID();
  await jobs.run([
    handle(next, insertNote),
    handle(job, async (tx, payload, { attempt, scheduledFor }) => {
      attempts.push(attempt);
      expect(scheduledFor).toBeNull();
      await insertNote(tx, payload);
      await next.add(tx, { tenantId, text: `after attempt ${attempt}` });
      if (attempt === 1) throw new Error("not yet");
    }),
  ]);
  await jobs.transaction((tx) => job.add(tx, { tenantId, text: "done" }));
  await done(job);
  await done(next);
  expect(attempts).toEqual([1, 2]);
  expect(await jobs.notesOf(tenantId)).toEqual(["after attempt 2", "done"]);
});

it("after its last failure it is a dead letter, which a replay can heal", async () => {
  const job = noteJob({ maxAttempts: 1 });
  const letters = failedJobs(jobs.database, "kit");
  const payload = { tenantId: randomUUID(), text: "x" };
  let broken = true;
  await jobs.run([
    handle(job, async (tx, payload) => {
      await insertNote(tx, payload);
      if (broken) throw new Error("the carrier does not answer");
    }),
  ]);
  const own = async () => (await letters.list(100)).letters.filter(({ subject }) => subject === job.name);
  const others = await letters.count();
  const [{ before }] = await jobs.database.source.query("SELECT now() AS before");
  await jobs.transaction((tx) => job.add(tx, payload));
  await jobs.transaction((tx) => job.add(tx, payload));
  await until(async () => (await own()).length === 2);
  const [first, second] = await own();
  expect(first).toEqual({
    id: expect.stringMatching(/^\d+$/),
    kind: "jobs:kit",
    subject: job.name,
    content: JSON.stringify(payload),
    buriedAt: expect.any(Date),
    firstFailedAt: null,
    deliveries: 1,
    error: "the carrier does not answer",
  });
  const [{ after }] = await jobs.database.source.query("SELECT now() AS after");
  expect([first!.buriedAt >= before, first!.buriedAt <= after]).toEqual([true, true]);
  expect(await letters.count()).toBe(others + 2);
  expect(await letters.list(1, first!.id)).toEqual({ letters: [second], hasNextPage: false });
  expect((await letters.list(others + 1)).hasNextPage).toBe(true);
  expect(await jobs.notesOf(payload.tenantId)).toEqual([]);

  broken = false;
  expect([await letters.replay("0"), await letters.replay("'; DROP TABLE note; --")]).toEqual([false, false]);
  expect(await letters.replay(first!.id)).toBe(true);
  await until(async () => (await jobs.notesOf(payload.tenantId)).length === 1);
  expect(await letters.replay(first!.id)).toBe(false);
  expect(await own()).toEqual([second]);
});

it("dead letters of jobs come by when they were given up, also within one millisecond, each once", async () => {
  const job = noteJob({ maxAttempts: 1 });
  const letters = failedJobs(jobs.database, "kit");
  const micros = ["1000000", "3000900", "2000000", "3000100"];
  for (const buried of micros) {
    await jobs.transaction((tx) => job.add(tx, { tenantId: randomUUID(), text: buried }));
    await jobs.database.source.query(
      `UPDATE graphile_worker._private_jobs SET attempts = 1, run_at = timestamptz 'epoch',
         updated_at = timestamptz 'epoch' + interval '1 microsecond' * $1::bigint
       WHERE payload ->> 'text' = $1::text AND attempts = 0`,
      [buried],
    );
  }
  // Of 3,000 ms the one that was added first comes first, whatever microsecond it was.
  const expected = ["1000000", "2000000", "3000900", "3000100"];
  const textOf = ({ content }: { content: string }) => JSON.parse(content).text as string;
  for (const order of ["ASC", "DESC"] as const) {
    const seen: string[] = [];
    let from: { at: number; id: string; isAhead: boolean } | undefined;
    for (let more = true; more; ) {
      const page = await letters.byTime(order, 1, from);
      const [letter] = page.letters;
      if (letter!.subject === job.name) seen.push(textOf(letter!));
      from = { at: letter!.buriedAt.getTime(), id: letter!.id, isAhead: false };
      more = page.hasNextPage;
    }
    expect(seen).toEqual(order === "ASC" ? expected : expected.toReversed());
  }
  const own = async (order: "ASC" | "DESC", isAhead: boolean) =>
    (await letters.byTime(order, 100, { at: 2_000, id: null, isAhead })).letters
      .filter(({ subject }) => subject === job.name)
      .map(textOf);
  expect(await own("ASC", true)).toEqual(expected.slice(1));
  expect(await own("ASC", false)).toEqual(expected.slice(2));
  expect(await own("DESC", true)).toEqual(["2000000", "1000000"]);
  expect(await own("DESC", false)).toEqual(["1000000"]);
  expect(await letters.byTime("ASC", 9, { at: 0, id: "x'; --", isAhead: false })).toEqual({
    letters: [],
    hasNextPage: false,
  });
  await jobs.database.source.query(
    "DELETE FROM graphile_worker._private_jobs WHERE attempts = 1 AND updated_at < '1980-01-01'",
  );
});

it("jobs of one queue never run at once, others do", async () => {
  const [queued, free] = [noteJob({ queue: ({ text }) => text }), noteJob()];
  const most = new Map<string, number>();
  const now = new Map<string, number>();
  const handlers = [queued, free].map((job) =>
    handle(job, async (_tx, { text }) => {
      now.set(text, (now.get(text) ?? 0) + 1);
      most.set(text, Math.max(most.get(text) ?? 0, now.get(text)!));
      // Long enough to be met by another of its kind, if that may be: a slow machine begins one after the other.
      await (text === "free" ? until(async () => most.get("free")! > 1) : sleep(50));
      now.set(text, now.get(text)! - 1);
    }),
  );
  await jobs.transaction(async (tx) => {
    for (let n = 0; n < 5; n += 1) {
      await queued.add(tx, { tenantId: randomUUID(), text: "carrier" });
      await free.add(tx, { tenantId: randomUUID(), text: "free" });
    }
  });
  await Promise.all([jobs.run(handlers), jobs.run(handlers)]);
  await done(queued);
  await done(free);
  expect(most.get("carrier")).toBe(1);
  expect(most.get("free")).toBeGreaterThan(1);
});

it("what is replaced while it runs fails for nobody", async () => {
  const job = noteJob({ maxAttempts: 1 });
  const tenantId = randomUUID();
  await jobs.run([
    handle(job, async (tx, payload) => {
      await insertNote(tx, payload);
      if (payload.text !== "old") return;
      await jobs.transaction((other) => job.add(other, { tenantId, text: "new" }, { key: "quote-1" }));
      throw new Error("too late");
    }),
  ]);
  await jobs.transaction((tx) => job.add(tx, { tenantId, text: "old" }, { key: "quote-1" }));
  await done(job);
  expect(await jobs.notesOf(tenantId)).toEqual(["new"]);
});

it("a job may add itself again under its own key", async () => {
  const job = noteJob();
  const tenantId = randomUUID();
  await jobs.run([
    handle(job, async (tx, payload) => {
      await insertNote(tx, payload);
      if (payload.text === "1") await job.add(tx, { tenantId, text: "2" }, { key: "poll" });
    }),
  ]);
  await jobs.transaction((tx) => job.add(tx, { tenantId, text: "1" }, { key: "poll" }));
  await done(job);
  expect(await jobs.notesOf(tenantId)).toEqual(["1", "2"]);
});

it("cancelling what waits for the canceller's rows blocks neither", async () => {
  const job = noteJob();
  const payload = { tenantId: randomUUID(), text: "x" };
  await jobs.transaction((tx) => insertNote(tx, payload));
  const lockNote = "SELECT id FROM note WHERE tenant_id = $1 FOR UPDATE";
  let started = false;
  await jobs.run([
    handle(job, async (tx, { tenantId }) => {
      started = true;
      await tx.query(lockNote, [tenantId]);
    }),
  ]);
  const removed = await jobs.transaction(async (tx) => {
    await tx.query(lockNote, [payload.tenantId]);
    await jobs.transaction((other) => job.add(other, payload, { key: "quote-1" }));
    await until(async () => started);
    return job.cancel(tx, "quote-1");
  });
  expect(removed).toBe(false);
  await done(job);
});

describe("stopping", () => {
  it("waits for what is under way", async () => {
    const job = noteJob();
    const tenantId = randomUUID();
    let started = 0;
    const runner = await jobs.run([
      handle(job, async (tx, payload) => {
        started += 1;
        await sleep(300);
        await insertNote(tx, payload);
      }),
    ]);
    await jobs.transaction((tx) => job.add(tx, { tenantId, text: "under way" }));
    await until(async () => started === 1);
    await runner.close();
    await jobs.transaction((tx) => job.add(tx, { tenantId, text: "too late" }));
    expect(await jobs.notesOf(tenantId)).toEqual(["under way"]);
    expect(await jobs.rows(job)).toEqual([{ payload: { tenantId, text: "too late" }, key: null, attempts: 0 }]);
  });

  it("leaves what takes too long to another, as if it had not begun", async () => {
    const job = noteJob({ queue: () => "slow" });
    const tenantId = randomUUID();
    const attempts: number[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let aborted = false;
    const slow = await jobs.run(
      [
        handle(job, async (tx, payload, { signal }) => {
          await insertNote(tx, payload);
          signal.addEventListener("abort", () => {
            aborted = true;
          });
          attempts.push(1);
          await held;
        }),
      ],
      { drainMs: 200 },
    );
    await jobs.transaction((tx) => job.add(tx, { tenantId, text: "x" }));
    await until(async () => attempts.length === 1);
    await slow.close();
    expect(aborted).toBe(true);
    expect(await jobs.rows(job)).toEqual([{ payload: { tenantId, text: "x" }, key: null, attempts: 0 }]);
    await jobs.run([
      handle(job, async (tx, payload, { attempt }) => {
        expect(attempt).toBe(1);
        await insertNote(tx, payload);
      }),
    ]);
    await done(job);
    letGo();
    await sleep(100);
    expect(await jobs.notesOf(tenantId)).toEqual(["x"]);
  });
});
