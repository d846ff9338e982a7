import { z } from "zod";
import { defineJob } from "../define-job";

/** Writes a note and stays at it for a while, in which its process can be killed. */
export const slowNote = defineJob({
  name: "write-slowly",
  payload: z.object({ tenantId: z.guid(), text: z.string(), ms: z.number() }),
});

/** The same, with no second chance. */
export const slowNoteOnce = defineJob({
  name: "write-slowly-once",
  payload: slowNote.payload,
  maxAttempts: 1,
});

/** How often the living look after the dead here. */
export const LOOK_MS = 2_000;
