import { PartyClient, type PartyReply } from "@baiyun/kit/party";
import { z } from "zod";
import type { Answered } from "../../carrier/carrier-port";
import { CounterpartKind, type CustomsAdapter, type OpenOptions } from "../../counterpart/counterpart-adapter";
import type { CustomsPort } from "../../customs/customs-port";
import { credentialFaults } from "../party/credentials";
import { rawOf, undone } from "../party/read-answer";
import { proofOf, signedHeaders, WEBHOOK_SECRET } from "../party/standard-webhook";
import { cusdec } from "./cusdec";
import { readCusres } from "./cusres";
import { checkShape } from "./directory";
import { readInterchange, valueIn } from "./segment-reader";
import { interchange } from "./segment-writer";

const party = z.string().regex(/^[A-Z0-9-]{1,35}$/);
const credentials = z.strictObject({
  /** What the office calls us. */
  sender: party,
  /** What it calls itself. */
  recipient: party,
  /** By which we sign. */
  secret: z.string().regex(WEBHOOK_SECRET),
  /** By which it signs what it answers. */
  answerSecret: z.string().regex(WEBHOOK_SECRET),
});

/** No office's is published. */
const PER_SECOND = 5;
const FORM = "application/edifact";
/** Data element 0083: what became of an interchange. */
const [REJECTED, TAKEN, RECEIVED] = ["4", "7", "8"];
/** Data element 0085: it was there already. */
const DUPLICATE = "26";

/**
 * Which way interchanges come to an office is its own, and none that is spoken for here is published: ours are posted over HTTP, signed as
 * Standard Webhooks are, and receipted by a CONTRL, which can be asked for again. Unverified against any office.
 */
function open(baseUrl: string, given: z.output<typeof credentials>, options: OpenOptions): CustomsPort {
  const { sender, recipient, secret } = given;
  const { timeoutMs, redis, answersTo, isTest } = options;
  const client = new PartyClient(baseUrl, { timeoutMs, redis, perSecond: PER_SECOND, account: sender });
  const headers = (reference: string, body: Buffer) => () => ({
    ...signedHeaders(secret, reference, body, new Date()),
    ...{ accept: FORM, "content-type": FORM, "reply-to": answersTo },
  });

  return {
    async tell(act, statement, reference) {
      const envelope = { sender, recipient, control: reference, preparedAt: new Date(), isTest };
      const body = interchange(envelope, [cusdec(act, statement, "1")]);
      const request = { method: "POST", path: "/interchanges", body, headers: headers(reference, body) } as const;
      const reply = await client.send({ ...request, safe: false });
      return undone(reply, false) ?? receiptIn(reply, reference);
    },
    async arrived(reference) {
      const path = `/interchanges/${encodeURIComponent(reference)}`;
      const request = { method: "GET", path, headers: headers(reference, Buffer.alloc(0)) } as const;
      const reply = await client.send({ ...request, safe: true });
      const failed = undone(reply, true);
      if (failed || reply.kind !== "answered") return failed!;
      const raw = rawOf(reply.bytes);
      if (reply.status === 404) return { outcome: "DONE", value: false, raw };
      const receipt = receiptIn(reply, reference);
      if (receipt.outcome === "DONE") return { outcome: "DONE", value: true, raw };
      return receipt.outcome === "UNKNOWN" ? { ...receipt, outcome: "UNAVAILABLE" } : receipt;
    },
    close: () => client.close(),
  };
}

/** What the office's receipt says of an interchange of ours; what is none says nothing about what was done. */
function receiptIn(reply: PartyReply, reference: string): Answered<null> {
  if (reply.kind !== "answered") throw new Error("there is an answer here");
  const raw = rawOf(reply.bytes);
  if (reply.status >= 400) {
    const message = reply.status === 401 ? "It does not know us by these credentials." : "It refuses this.";
    return { outcome: "REFUSED", code: String(reply.status), message, raw };
  }
  const receipt = receiptOf(reply.bytes);
  if (receipt?.control !== reference) return { outcome: "UNKNOWN", message: "Its receipt cannot be read.", raw };
  const isThere = receipt.action === TAKEN || receipt.action === RECEIVED || receipt.error === DUPLICATE;
  if (isThere) return { outcome: "DONE", value: null, raw };
  if (receipt.action !== REJECTED) return { outcome: "UNKNOWN", message: "Its receipt cannot be read.", raw };
  const message = `It cannot read the interchange (${receipt.error || "no reason said"}).`;
  return { outcome: "REFUSED", code: receipt.error, message, raw };
}

function receiptOf(bytes: Buffer): { control: string; action: string; error: string } | null {
  try {
    const [message] = readInterchange(bytes).messages;
    if (message?.type !== "CONTRL") return null;
    checkShape(message);
    const uci = message.segments[1]!;
    return { control: valueIn(uci, 0), action: valueIn(uci, 3), error: valueIn(uci, 4) };
  } catch {
    return null;
  }
}

/** Customs offices that take CUSDEC and answer CUSRES, both of the directory D.96B. */
export const customsEdifact: CustomsAdapter = {
  kind: CounterpartKind.CUSTOMS_EDIFACT,
  sandboxPath: "/customs",
  faultsOf: (given) => credentialFaults(credentials, given),
  open: (baseUrl, given, options) => open(baseUrl, credentials.parse(given), options),
  proofOf: (given, headers, body, now) => proofOf(credentials.parse(given).answerSecret, headers, body, now),
  read: readCusres,
};
