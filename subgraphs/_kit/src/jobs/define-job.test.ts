import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { testDatabaseUrl, until } from "../testing/index";
import { CreateNote, Note } from "../testing/note/note.entity";
import { CreateJobs } from "./create-jobs.migration";
import { defineJob, handle } from "./define-job";
import { openJobs } from "./testing/jobs.database";
import { insertNote, later, NoteJobs, newName, noteJob } from "./testing/note-jobs";

let jobs: NoteJobs;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-jobs");
  jobs = new NoteJobs(await openJobs(url), url);
});
afterEach(() => jobs.stopAll());
afterAll(() => jobs.database.close());

it("processes that boot together make the tables once", async () => {
  const fresh = await testDatabaseUrl(`kit-jobs-${randomUUID().slice(0, 8)}`);
  const opened = await Promise.all([openJobs(fresh), openJobs(fresh), openJobs(fresh)]);
  const { source } = opened[0]!;
  expect(await source.query("SELECT name FROM migrations WHERE name LIKE 'CreateJobs%'")).toEqual([
    { name: "CreateJobs1760000000002" },
  ]);
  expect(await source.query("SELECT count(*)::int AS steps FROM graphile_worker.migrations")).toEqual([{ steps: 19 }]);
  await new CreateJobs().down(source.createQueryRunner());
  expect(await source.query("SELECT to_regnamespace('graphile_worker') AS schema")).toEqual([{ schema: null }]);
  await Promise.all(opened.map((each) => each.close()));
});

it("a domain without jobs runs none and needs no tables", async () => {
  const bare = await testDatabaseUrl("kit");
  const without = await Database.open({ url: bare, entities: [Note], migrations: [CreateNote] });
  const none = new NoteJobs(without, bare).resource([]);
  expect(none.start).toBeUndefined();
  await none.close();
  expect(await without.source.query("SELECT to_regnamespace('graphile_worker') AS schema")).toEqual([{ schema: null }]);
  await without.close();
});

describe("declaring", () => {
  it("a job has one handler", () => {
    const job = noteJob();
    const twice = [handle(job, async () => undefined), handle(job, async () => undefined)];
    expect(() => jobs.resource(twice)).toThrow(`kit handles ${job.name} twice`);
  });

  it.each(["Expire", "expire quote", "", "x".repeat(65)])("%j is no name", (name) => {
    expect(() => noteJob({ name })).toThrow("in kebab case");
  });

  it("a scheduled job needs no payload", () => {
    expect(() => noteJob({ name: "sweep", schedule: "0 3 * * *" })).toThrow("sweep is scheduled, so it must accept {}");
  });

  it("a schedule that is none fails the start", async () => {
    const job = defineJob({ name: newName(), payload: z.object({}), schedule: "at three" });
    await expect(jobs.run([handle(job, async () => undefined)])).rejects.toThrow("at three");
  });
});

describe("adding", () => {
  it("commits and rolls back with the transaction", async () => {
    const job = noteJob();
    const tenantId = randomUUID();
    await jobs.transaction((tx) => job.add(tx, { tenantId, text: "kept" }));
    await expect(
      jobs.transaction(async (tx) => {
        await job.add(tx, { tenantId, text: "lost" });
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await jobs.rows(job)).toEqual([{ payload: { tenantId, text: "kept" }, key: null, attempts: 0 }]);
    await jobs.run([handle(job, insertNote)]);
    await until(async () => (await jobs.rows(job)).length === 0);
    expect(await jobs.notesOf(tenantId)).toEqual(["kept"]);
  });

  it("refuses a payload that the job does not declare, and adds nothing", async () => {
    const job = noteJob();
    await expect(jobs.transaction((tx) => job.add(tx, { tenantId: "none", text: "x" }))).rejects.toThrow(
      "Invalid GUID",
    );
    expect(await jobs.rows(job)).toEqual([]);
  });

  it("under a key replaces the one that waits, and no other job's", async () => {
    const [job, other] = [noteJob(), noteJob()];
    const tenantId = randomUUID();
    await jobs.transaction(async (tx) => {
      await job.add(tx, { tenantId, text: "first" }, { key: "quote-1", runAt: later() });
      await other.add(tx, { tenantId, text: "other" }, { key: "quote-1", runAt: later() });
    });
    await jobs.transaction((tx) => job.add(tx, { tenantId, text: "second" }, { key: "quote-1", runAt: later() }));
    expect(await jobs.rows(job)).toEqual([
      { payload: { tenantId, text: "second" }, key: `${job.name}/quote-1`, attempts: 0 },
    ]);
    expect(await jobs.rows(other)).toHaveLength(1);
  });

  it("is undone by its key, if that commits", async () => {
    const [job, other] = [noteJob(), noteJob()];
    const payload = { tenantId: randomUUID(), text: "x" };
    for (const each of [job, other]) {
      await jobs.transaction((tx) => each.add(tx, payload, { key: "quote-1", runAt: later() }));
    }
    await expect(
      jobs.transaction(async (tx) => {
        expect(await job.cancel(tx, "quote-1")).toBe(true);
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await jobs.rows(job)).toHaveLength(1);
    expect(await jobs.transaction((tx) => job.cancel(tx, "quote-1"))).toBe(true);
    expect(await jobs.transaction((tx) => job.cancel(tx, "quote-1"))).toBe(false);
    expect([await jobs.rows(job), (await jobs.rows(other)).length]).toEqual([[], 1]);
  });

  it.each([
    ["a member", Viewer.fromClaims({ sub: randomUUID(), tid: randomUUID() })],
    ["nobody", Viewer.anonymous],
  ])("is open to whatever %s sets off", async (_who, viewer) => {
    const job = noteJob();
    await jobs.database.transaction(viewer, (tx) =>
      job.add(tx, { tenantId: randomUUID(), text: "x" }, { runAt: later() }),
    );
    expect(await jobs.rows(job)).toHaveLength(1);
  });

  it.each([
    ["SELECT * FROM graphile_worker._private_jobs", "permission denied for schema graphile_worker"],
    ["SELECT graphile_worker.add_job('anything')", "permission denied for schema graphile_worker"],
  ])("the application's role may not: %s", async (query, refusal) => {
    await expect(jobs.transaction((tx) => tx.query(query))).rejects.toThrow(refusal);
  });

  it("no other role may add, cancel or complete", async () => {
    const granted = await jobs.database.source.query(
      `SELECT proname, proacl::text AS granted FROM pg_proc WHERE proname LIKE 'job_%' ORDER BY proname`,
    );
    const own = expect.stringMatching(/^\{(\w+)=X\/\1,baiyun_application=X\/\1\}$/);
    expect(granted).toEqual(["job_add", "job_cancel", "job_complete"].map((proname) => ({ proname, granted: own })));
  });
});
