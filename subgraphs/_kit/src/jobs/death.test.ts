import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { testDatabaseUrl, until } from "../testing/index";
import { handle } from "./define-job";
import { failedJobs } from "./failed-jobs";
import { openJobs } from "./testing/jobs.database";
import { insertNote, NoteJobs, noteJob } from "./testing/note-jobs";
import { LOOK_MS, slowNote, slowNoteOnce } from "./testing/slow-note";

let jobs: NoteJobs;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-jobs-death");
  jobs = new NoteJobs(await openJobs(url), url);
});
const processes: WorkerProcess[] = [];
afterEach(async () => {
  await jobs.stopAll();
  await Promise.all(processes.splice(0).map((worker) => worker.kill()));
});
afterAll(() => jobs.database.close());

interface WorkerProcess {
  /** The texts and numbers of the attempts it began. */
  attempts: { text: string; attempt: number }[];
  kill(): Promise<void>;
}

async function startWorker(): Promise<WorkerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["-r", "@baiyun/deploy/register", join(__dirname, "testing", "worker.process.ts"), jobs.url],
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const exited = once(child, "exit");
  /** What it said last is read by then. */
  const silent = once(child, "disconnect");
  const worker: WorkerProcess = {
    attempts: [],
    kill: async () => {
      child.kill("SIGKILL");
      await Promise.all([exited, silent]);
    },
  };
  processes.push(worker);
  await new Promise<void>((resolve, reject) => {
    exited.then(([code]) => reject(new Error(`the worker ended with ${code}`)));
    child.on("message", (message) => {
      if (message === "started") resolve();
      else worker.attempts.push(message as WorkerProcess["attempts"][number]);
    });
  });
  return worker;
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => `note ${String(n).padStart(2, "0")}`);
const addSlow = (tenantId: string, texts: readonly string[], ms: number, job = slowNote) =>
  jobs.transaction(async (tx) => {
    for (const text of texts) await job.add(tx, { tenantId, text, ms });
  });
const allDone = (...of: { name: string }[]) =>
  until(async () => (await Promise.all(of.map((job) => jobs.rows(job)))).flat().length === 0);

/** The same moments in each run of the tests. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

it.each([1, 2, 3])("one process, killed and started again: each effect once (seed %i)", async (seed) => {
  const tenantId = randomUUID();
  const random = seeded(seed);
  const first = await startWorker();
  await addSlow(tenantId, numbers(24), 300);
  const begun = 1 + random.next().value * 8;
  await until(async () => first.attempts.length >= begun);
  await sleep(random.next().value * 300);
  await first.kill();
  const left = (await jobs.rows(slowNote)).length;
  expect(left).toBeGreaterThan(0);
  await startWorker();
  await allDone(slowNote);
  expect(await jobs.notesOf(tenantId)).toEqual(numbers(24));
});

it.each([1, 2])(
  "two processes, one killed: the other takes over its jobs, and nobody those of the other (seed %i)",
  async (seed) => {
    const tenantId = randomUUID();
    const random = seeded(seed);
    const [victim, survivor] = await Promise.all([startWorker(), startWorker()]);
    // Looks after the dead too, within a second of the adding: what the survivor runs must be left alone.
    await jobs.run([handle(noteJob(), insertNote)], { lookMs: LOOK_MS });
    await addSlow(tenantId, numbers(8), 3_000);
    await until(async () => victim.attempts.length > 0 && survivor.attempts.length > 0);
    await sleep(random.next().value * 2_000);
    await victim.kill();
    const done = await jobs.notesOf(tenantId);
    await allDone(slowNote);
    expect(await jobs.notesOf(tenantId)).toEqual(numbers(8));
    const again = survivor.attempts.flatMap(({ text, attempt }) => (attempt > 1 ? [text] : []));
    const own = survivor.attempts.flatMap(({ text, attempt }) => (attempt === 1 ? [text] : []));
    const undone = victim.attempts.map(({ text }) => text).filter((text) => !done.includes(text));
    // What it had taken and not begun yet may be among them.
    expect(undone.filter((text) => !again.includes(text))).toEqual([]);
    expect(again.filter((text) => own.includes(text) || done.includes(text))).toEqual([]);
  },
);

it("a job that dies in its only attempt runs once more, and then is a dead letter", async () => {
  const tenantId = randomUUID();
  await addSlow(tenantId, ["deadly"], 60_000, slowNoteOnce);
  for (const _death of [1, 2]) {
    const worker = await startWorker();
    await until(async () => worker.attempts.length === 1);
    await worker.kill();
  }
  await jobs.run([handle(noteJob(), insertNote)], { lookMs: LOOK_MS });
  const letters = async () =>
    (await failedJobs(jobs.database, "kit").list(100)).letters.filter(({ content }) => content.includes(tenantId));
  await until(async () => (await letters()).length > 0);
  expect(await letters()).toMatchObject([{ subject: "write-slowly-once", error: "Its worker died while it ran." }]);
  expect(await jobs.notesOf(tenantId)).toEqual([]);
});

it("a job that is replaced while it runs keeps its tries, however often its worker dies", async () => {
  const tenantId = randomUUID();
  const add = (text: string, ms: number) =>
    jobs.transaction((tx) => slowNote.add(tx, { tenantId, text, ms }, { key: tenantId }));
  await add("old", 60_000);
  const first = await startWorker();
  await until(async () => first.attempts.length === 1);
  await add("new", 0);
  await until(async () => (await jobs.notesOf(tenantId)).length === 1);
  await first.kill();
  const second = await startWorker();
  await until(async () => second.attempts.length === 1);
  await second.kill();
  const left = (await jobs.rows(slowNote)).filter(
    ({ payload }) => (payload as { tenantId: string }).tenantId === tenantId,
  );
  expect(left).toMatchObject([{ payload: { text: "old" }, key: null, attempts: 2 }]);
  expect(await jobs.notesOf(tenantId)).toEqual(["new"]);
  await jobs.database.source.query("DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'tenantId' = $1", [
    tenantId,
  ]);
});

it.each([1, 2, 3])("connections that break lose no job, and double none (seed %i)", async (seed) => {
  const job = noteJob();
  const tenantId = randomUUID();
  const random = seeded(seed);
  const runner = await jobs.run(
    [
      handle(job, async (tx, payload) => {
        await insertNote(tx, payload);
        await sleep(100);
      }),
    ],
    { lookMs: LOOK_MS },
  );
  await jobs.transaction(async (tx) => {
    for (const text of numbers(16)) await job.add(tx, { tenantId, text });
  });
  for (let breaks = 0; breaks < 5; breaks += 1) {
    await sleep(random.next().value * 150);
    await jobs.database.source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'baiyun jobs' AND datname = current_database()`,
    );
  }
  await allDone(job);
  const ready = () =>
    runner.ready!().then(
      () => true,
      () => false,
    );
  await until(ready);
  expect(await jobs.notesOf(tenantId)).toEqual(numbers(16));
});
