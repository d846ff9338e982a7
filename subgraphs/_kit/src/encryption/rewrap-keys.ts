import { z } from "zod";
import { defineJob, handle, type JobHandler } from "../jobs/define-job";
import type { FieldCipher } from "./field-cipher";

const PAGE = 500;

/** Brings keys that an earlier master key wrapped under the present one; where none is configured, it does nothing. */
const rewrapKeys = defineJob({ name: "rewrap-keys", payload: z.object({}), schedule: "7 * * * *" });

/** One of the jobs of a domain that encrypts fields. */
export const rewrapping = (cipher: FieldCipher): JobHandler =>
  handle(rewrapKeys, async (tx) => {
    if ((await cipher.rewrap(tx, PAGE)) > 0) await rewrapKeys.add(tx, {});
  });
