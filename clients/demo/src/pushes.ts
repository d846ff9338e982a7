import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "./stack";
import { line } from "./terminal";

const SAMPLES = join(__dirname, "..", "samples");
const PLACEHOLDER = "YT0000000000000000";

/** A push as 17TRACK would send it, with the number of the demo's parcel. */
export interface Push {
  name: string;
  body: string;
}

/** The sample pushes, in the order of their file names. */
export function samplePushes(trackingNumber: string): Push[] {
  return readdirSync(SAMPLES)
    .sort()
    .map((name) => ({
      name,
      body: readFileSync(join(SAMPLES, name), "utf8").replaceAll(PLACEHOLDER, trackingNumber),
    }));
}

/** The way 17TRACK signs: over the raw bytes. */
export function signOf({ body }: Push, { seventeenTrackKey }: Stack): string {
  return createHash("sha256").update(`${body}/${seventeenTrackKey}`).digest("hex");
}

/** Sends a push, signed. Answers the HTTP status. */
export async function send(stack: Stack, push: Push): Promise<number> {
  const { status } = await fetch(stack.trackIngestUrl, {
    method: "POST",
    headers: { "content-type": "application/json", sign: signOf(push, stack) },
    body: push.body,
  });
  return status;
}

/**
 * Plays the carrier for a tracking number: every sample push in its order, some of them twice or late.
 *
 * @throws when one is not taken
 */
export async function playScans(stack: Stack, trackingNumber: string): Promise<void> {
  for (const push of samplePushes(trackingNumber)) {
    const status = await send(stack, push);
    if (status !== 200) throw new Error(`${push.name} was answered with ${status}.`);
    line(push.name.replace(/\.json$/, ""));
  }
}
