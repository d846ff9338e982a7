import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { createLogger } from "../../logging";
import { Note } from "../../testing/note/note.entity";
import { handle } from "../define-job";
import { jobsResource } from "../jobs-resource";
import { openJobs } from "./jobs.database";
import { LOOK_MS, slowNote, slowNoteOnce } from "./slow-note";

/** A worker in a process of its own, for tests to kill. It tells its parent of each attempt. */
async function main([url = ""]: string[]): Promise<void> {
  const database = await openJobs(url);
  const handlers = [slowNote, slowNoteOnce].map((job) =>
    handle(job, async (tx, { tenantId, text, ms }, { attempt }) => {
      await tx.insert(Note, { id: randomUUID(), tenantId, text });
      process.send?.({ text, attempt });
      await setTimeout(ms);
    }),
  );
  const jobs = jobsResource({
    domain: "kit",
    database,
    directUrl: url,
    handlers,
    logger: createLogger("worker", "warn"),
    lookMs: LOOK_MS,
  });
  process.on("disconnect", () => process.exit());
  await jobs.start?.();
  process.send?.("started");
}

void main(process.argv.slice(2));
