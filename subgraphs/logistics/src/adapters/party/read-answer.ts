import { createHash } from "node:crypto";
import type { PartyClient, PartyReply, PartyRequest } from "@baiyun/kit/party";
import type { z } from "zod";
import { type Answered, type CarrierLabel, unavailable } from "../../carrier/carrier-port";

/** As much of an answer as is kept, to look at later. */
const KEPT_CHARACTERS = 16_384;
const TOO_MANY = 429;
const SERVER_FAULT = 500;

type Undone = Exclude<Answered<never>, { outcome: "DONE" }>;

/** What an answer of a party's own form says: done, or refused and why. */
export type Verdict<T> = { done: T } | { code: string; message: string };

export const rawOf = (bytes: Buffer): string =>
  bytes.subarray(0, KEPT_CHARACTERS).toString("utf8").replaceAll("\0", "\uFFFD");

/** What a reply is where the party itself did not answer; null where it did. */
export function undone(reply: PartyReply, safe: boolean): Undone | null {
  if (reply.kind === "unsent") return unavailable(reply.message);
  // Of what may be sent again, only the answer is missing.
  const unclear = safe ? "UNAVAILABLE" : "UNKNOWN";
  if (reply.kind !== "answered") return { outcome: unclear, message: reply.message, raw: "" };
  const { status, bytes } = reply;
  const raw = rawOf(bytes);
  if (status === TOO_MANY) return unavailable("It was asked too often.", raw);
  if (status >= SERVER_FAULT) return { outcome: unclear, message: `It failed with status ${status}.`, raw };
  return null;
}

/** Sends, and reads the answer by its schema: what does not fit it says nothing about what was done. */
export async function askParty<S extends z.ZodType, T>(
  client: PartyClient,
  request: PartyRequest,
  schema: S,
  judge: (answer: z.output<S>) => Verdict<T>,
): Promise<Answered<T>> {
  const reply = await client.send(request);
  const failed = undone(reply, request.safe);
  if (failed || reply.kind !== "answered") return failed!;
  const raw = rawOf(reply.bytes);
  const parsed = schema.safeParse(jsonIn(reply.bytes.toString("utf8")));
  if (!parsed.success) {
    const message = "Its answer cannot be read.";
    return { outcome: request.safe ? "UNAVAILABLE" : "UNKNOWN", message, raw };
  }
  const verdict = judge(parsed.data);
  return "done" in verdict ? { outcome: "DONE", value: verdict.done, raw } : { outcome: "REFUSED", ...verdict, raw };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Fetches a label's file from where the party says that it is. */
export async function fetchLabel(client: PartyClient, link: string, raw: string): Promise<Answered<CarrierLabel>> {
  const reply = await client.send({ method: "GET", path: link, safe: true });
  const failed = undone(reply, true);
  if (failed || reply.kind !== "answered") return failed!;
  return labelOf(reply.bytes, raw);
}

/** A file is a label when it is a PDF, whole from its beginning to its end. */
export function labelOf(bytes: Buffer, raw: string): Answered<CarrierLabel> {
  const isWhole = bytes.subarray(0, 5).toString("latin1") === "%PDF-" && bytes.subarray(-1_024).includes("%%EOF");
  if (!isWhole) return unavailable("What came as a label is no PDF.", raw);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { outcome: "DONE", value: { bytes, sha256 }, raw };
}
