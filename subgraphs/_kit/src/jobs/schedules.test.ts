import { z } from "zod";
import { testDatabaseUrl, until } from "../testing/index";
import { defineJob, handle } from "./define-job";
import { openJobs } from "./testing/jobs.database";
import { NoteJobs, newName } from "./testing/note-jobs";

let jobs: NoteJobs;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-jobs");
  jobs = new NoteJobs(await openJobs(url), url);
});
afterEach(() => jobs.stopAll());
afterAll(() => jobs.database.close());

const missed = async (name: string, hours: number) => {
  await jobs.database.source.query(
    `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since)
     VALUES ($1, now() - $2 * interval '1 hour')`,
    [name, hours],
  );
};

const HOUR = 3_600_000;
/** A full minute in the past. */
const ago = (ms: number) => new Date(Math.floor((Date.now() - ms) / 60_000) * 60_000);

it("what was missed while nothing ran is made up for once, by one of two", async () => {
  const last = ago(HOUR / 2);
  const job = defineJob({ name: newName(), payload: z.object({}), schedule: `${last.getUTCMinutes()} * * * *` });
  await missed(job.name, 5);
  const runs: (Date | null)[] = [];
  const handlers = [handle(job, async (_tx, _payload, { scheduledFor }) => void runs.push(scheduledFor))];
  await Promise.all([jobs.run(handlers), jobs.run(handlers)]);
  await until(async () => runs.length > 0 && (await jobs.rows(job)).length === 0);
  expect(runs).toEqual([last]);
});

it("what was due more than a day ago, or before it was known, is not made up for", async () => {
  const [yesterday, thisMorning] = [ago(25 * HOUR), ago(12 * HOUR)];
  const yearly = (then: Date) =>
    defineJob({
      name: newName(),
      payload: z.object({}),
      schedule: `${then.getUTCMinutes()} ${then.getUTCHours()} ${then.getUTCDate()} ${then.getUTCMonth() + 1} *`,
    });
  const [old, unknown, due] = [yearly(yesterday), yearly(thisMorning), yearly(thisMorning)];
  await missed(old.name, 48);
  await missed(due.name, 48);
  const runs: string[] = [];
  await jobs.run([old, unknown, due].map((job) => handle(job, async () => void runs.push(job.name))));
  await until(async () => runs.length > 0);
  await jobs.stopAll();
  expect([runs, await jobs.rows(old), await jobs.rows(unknown)]).toEqual([[due.name], [], []]);
});
