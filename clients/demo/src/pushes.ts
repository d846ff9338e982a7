import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "./stack";

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

/** Sends a push signed the way 17TRACK signs: over the raw bytes. Answers the HTTP status. */
export async function send(stack: Stack, { body }: Push): Promise<number> {
  const sign = createHash("sha256").update(`${body}/${stack.seventeenTrackKey}`).digest("hex");
  const { status } = await fetch(stack.trackIngestUrl, {
    method: "POST",
    headers: { "content-type": "application/json", sign },
    body,
  });
  return status;
}
