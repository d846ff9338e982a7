import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import type { Resource } from "../serve/subgraph";
import { testDatabaseUrl, until } from "../testing/index";
import { CreateNote, Note } from "../testing/note/note.entity";
import { defineJob, handle, type JobHandler } from "./define-job";
import { failedJobs } from "./failed-jobs";
import { jobsResource } from "./jobs-resource";
import { openJobs } from "./testing/jobs.database";

const logger = createLogger("test", "silent");
let url: string;
let database: Database;
const running: Resource[] = [];
beforeAll(async () => {
  url = await testDatabaseUrl("kit-jobs");
  database = await openJobs(url);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.close()));
});
afterAll(() => database.close());

const note = z.object({ tenantId: z.guid(), text: z.string() });
type NotePayload = z.infer<typeof note>;
/** A job of its own per test: whoever runs knows only its own. */
const newName = () => `write-note-${randomUUID()}`.slice(0, 40);
const noteJob = (own: { maxAttempts?: number; queue?: (payload: NotePayload) => string } = {}) =>
  defineJob({ name: newName(), payload: note, ...own });

async function runJobs(handlers: JobHandler[], drainMs?: number): Promise<Resource> {
  const jobs = jobsResource({ domain: "kit", database, directUrl: url, handlers, logger, drainMs });
  running.push(jobs);
  await jobs.start?.();
  return jobs;
}

const transaction = <T>(work: (tx: EntityManager) => Promise<T>) => database.transaction(Viewer.system, work);
const notesOf = (tenantId: string) =>
  transaction(async (tx) => (await tx.findBy(Note, { tenantId })).map(({ text }) => text).sort());
const waiting = async (name: string): Promise<{ payload: unknown; key: string | null; attempts: number }[]> =>
  database.source.query(
    `SELECT job.payload, job.key, job.attempts FROM graphile_worker._private_jobs job
     JOIN graphile_worker._private_tasks task ON task.id = job.task_id WHERE task.identifier = $1 ORDER BY job.id`,
    [name],
  );
const insert = (tx: EntityManager, { tenantId, text }: NotePayload) =>
  tx.insert(Note, { id: randomUUID(), tenantId, text });
/** An hour from now: added, but not due in this test. */
const later = () => new Date(Date.now() + 3_600_000);

it("processes that boot together make the tables once", async () => {
  const fresh = await testDatabaseUrl(`kit-jobs-${randomUUID().slice(0, 8)}`);
  const opened = await Promise.all([openJobs(fresh), openJobs(fresh), openJobs(fresh)]);
  expect(await opened[0]!.source.query("SELECT name FROM migrations ORDER BY id")).toEqual([
    { name: "CreateKitTables1760000000000" },
    { name: "CreateNote1760000000001" },
    { name: "CreateJobs1760000000002" },
  ]);
  expect(await opened[0]!.source.query("SELECT count(*)::int AS steps FROM graphile_worker.migrations")).toEqual([
    { steps: 19 },
  ]);
  await opened[0]!.source.undoLastMigration();
  expect(await opened[0]!.source.query("SELECT to_regnamespace('graphile_worker') AS schema")).toEqual([
    { schema: null },
  ]);
  await Promise.all(opened.map((each) => each.close()));
});

it("a domain without jobs runs none and needs no tables", async () => {
  const bare = await testDatabaseUrl("kit");
  const without = await Database.open({ url: bare, entities: [Note], migrations: [CreateNote] });
  const jobs = jobsResource({ domain: "kit", database: without, directUrl: bare, handlers: [], logger });
  expect(jobs.start).toBeUndefined();
  await jobs.close();
  expect(await without.source.query("SELECT to_regnamespace('graphile_worker') AS schema")).toEqual([{ schema: null }]);
  await without.close();
});

describe("declaring", () => {
  it("a job has one handler", () => {
    const job = noteJob();
    const twice = [handle(job, async () => undefined), handle(job, async () => undefined)];
    expect(() => jobsResource({ domain: "kit", database, directUrl: url, handlers: twice, logger })).toThrow(
      `kit handles ${job.name} twice`,
    );
  });

  it.each(["Expire", "expire quote", "", "x".repeat(65)])("%j is no name", (name) => {
    expect(() => defineJob({ name, payload: note })).toThrow("in kebab case");
  });

  it("a scheduled job needs no payload", () => {
    expect(() => defineJob({ name: "sweep", payload: note, schedule: "0 3 * * *" })).toThrow(
      "sweep is scheduled, so it must accept {}",
    );
  });

  it("a schedule that is none fails the start", async () => {
    const job = defineJob({ name: newName(), payload: z.object({}), schedule: "at three" });
    await expect(runJobs([handle(job, async () => undefined)])).rejects.toThrow("at three");
    running.splice(0);
  });
});

describe("adding", () => {
  it("commits and rolls back with the transaction", async () => {
    const job = noteJob();
    const tenantId = randomUUID();
    await transaction((tx) => job.add(tx, { tenantId, text: "kept" }));
    await expect(
      transaction(async (tx) => {
        await job.add(tx, { tenantId, text: "lost" });
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await waiting(job.name)).toEqual([{ payload: { tenantId, text: "kept" }, key: null, attempts: 0 }]);
    await runJobs([handle(job, async (tx, payload) => void (await insert(tx, payload)))]);
    await until(async () => (await waiting(job.name)).length === 0);
    expect(await notesOf(tenantId)).toEqual(["kept"]);
  });

  it("refuses a payload that the job does not declare, and adds nothing", async () => {
    const job = noteJob();
    await expect(transaction((tx) => job.add(tx, { tenantId: "none", text: "x" }))).rejects.toThrow("Invalid GUID");
    expect(await waiting(job.name)).toEqual([]);
  });

  it("under a key replaces the one that waits, and no other job's", async () => {
    const [job, other] = [noteJob(), noteJob()];
    const tenantId = randomUUID();
    await transaction(async (tx) => {
      await job.add(tx, { tenantId, text: "first" }, { key: "quote-1", runAt: later() });
      await other.add(tx, { tenantId, text: "other" }, { key: "quote-1", runAt: later() });
    });
    await transaction((tx) => job.add(tx, { tenantId, text: "second" }, { key: "quote-1", runAt: later() }));
    expect(await waiting(job.name)).toEqual([
      { payload: { tenantId, text: "second" }, key: `${job.name}/quote-1`, attempts: 0 },
    ]);
    expect(await waiting(other.name)).toHaveLength(1);
  });

  it("is undone by its key, if that commits", async () => {
    const [job, other] = [noteJob(), noteJob()];
    const payload = { tenantId: randomUUID(), text: "x" };
    for (const each of [job, other]) {
      await transaction((tx) => each.add(tx, payload, { key: "quote-1", runAt: later() }));
    }
    await expect(
      transaction(async (tx) => {
        expect(await job.cancel(tx, "quote-1")).toBe(true);
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await waiting(job.name)).toHaveLength(1);
    expect(await transaction((tx) => job.cancel(tx, "quote-1"))).toBe(true);
    expect(await transaction((tx) => job.cancel(tx, "quote-1"))).toBe(false);
    expect([await waiting(job.name), (await waiting(other.name)).length]).toEqual([[], 1]);
  });

  it.each([
    ["a member", Viewer.fromClaims({ sub: randomUUID(), tid: randomUUID() })],
    ["nobody", Viewer.anonymous],
  ])("is open to whatever %s sets off", async (_who, viewer) => {
    const job = noteJob();
    await database.transaction(viewer, (tx) => job.add(tx, { tenantId: randomUUID(), text: "x" }, { runAt: later() }));
    expect(await waiting(job.name)).toHaveLength(1);
  });

  it.each([
    ["SELECT * FROM graphile_worker._private_jobs", "permission denied for schema graphile_worker"],
    ["SELECT graphile_worker.add_job('anything')", "permission denied for schema graphile_worker"],
  ])("the application's role may not: %s", async (query, refusal) => {
    await expect(transaction((tx) => tx.query(query))).rejects.toThrow(refusal);
  });

  it("no other role may add, cancel or complete", async () => {
    const granted = await database.source.query(
      `SELECT proname, proacl::text AS granted FROM pg_proc WHERE proname LIKE 'job_%' ORDER BY proname`,
    );
    const own = expect.stringMatching(/^\{(\w+)=X\/\1,baiyun_application=X\/\1\}$/);
    expect(granted).toEqual(["job_add", "job_cancel", "job_complete"].map((proname) => ({ proname, granted: own })));
  });
});
