import { Webhook } from "standardwebhooks";
import { verifyWebhook } from "../src/webhooks/index.ts";

const SECRET = `whsec_${Buffer.from("the secret that is good now").toString("base64")}`;
const BEFORE = `whsec_${Buffer.from("the secret of before it").toString("base64")}`;
const body = JSON.stringify({
  type: "tracking.updated",
  timestamp: "2026-11-27T08:00:00.000Z",
  data: {
    id: "s-1",
    trackingNumber: "YT1",
    status: "IN_TRANSIT",
    subStatus: "DEPARTED",
    occurredAt: null,
    place: "深圳",
  },
});

const signed = (secrets: readonly string[], at = new Date(), text = body): Record<string, string> => ({
  "webhook-id": "e-1",
  "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
  "webhook-signature": secrets.map((secret) => new Webhook(secret).sign("e-1", at, text)).join(" "),
});
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it("reads what is signed, from bytes and from text, by the headers of any server", () => {
  const wanted = { id: "e-1", ...JSON.parse(body) };
  const headers = signed([SECRET]);
  expect(verifyWebhook(Buffer.from(body), headers, SECRET)).toEqual(wanted);
  expect(verifyWebhook(new TextEncoder().encode(body), new Headers(headers), SECRET)).toEqual(wanted);
  const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
  expect(verifyWebhook(body, shouted, [SECRET])).toEqual(wanted);
});

it("takes either signature while a secret rotates, with either secret or both", () => {
  const both = signed([SECRET, BEFORE]);
  expect([SECRET, BEFORE, [BEFORE, SECRET]].map((secrets) => verifyWebhook(body, both, secrets).id)).toEqual(
    Array(3).fill("e-1"),
  );
  expect(verifyWebhook(body, signed([SECRET]), [BEFORE, SECRET]).id).toBe("e-1");
});

it("refuses, and says why, what is not ours or not of now", () => {
  const headers = signed([SECRET]);
  const { "webhook-id": _id, ...without } = headers;
  expect([
    codeOf(() => verifyWebhook(body.replace("YT1", "YT2"), headers, SECRET)),
    codeOf(() => verifyWebhook(JSON.stringify(JSON.parse(body), null, 1), headers, SECRET)),
    codeOf(() => verifyWebhook(body, headers, BEFORE)),
    codeOf(() => verifyWebhook(body, { ...headers, "webhook-id": "e-2" }, SECRET)),
    codeOf(() => verifyWebhook(body, without, SECRET)),
    codeOf(() => verifyWebhook(body, signed([SECRET], new Date(Date.now() - 600_000)), SECRET)),
    codeOf(() => verifyWebhook(body, signed([SECRET], new Date(Date.now() + 600_000)), SECRET)),
    codeOf(() => verifyWebhook(Buffer.from([0xff, 0xfe]), headers, SECRET)),
    codeOf(() => verifyWebhook("no JSON", signed([SECRET], new Date(), "no JSON"), SECRET)),
  ]).toEqual([
    "SIGNATURE_WRONG",
    "SIGNATURE_WRONG",
    "SIGNATURE_WRONG",
    "SIGNATURE_WRONG",
    "HEADERS_MISSING",
    "TIME_TOO_FAR",
    "TIME_TOO_FAR",
    "BODY_UNREADABLE",
    "BODY_UNREADABLE",
  ]);
});

it("does not take what was parsed, whose bytes are others", () => {
  expect(() => verifyWebhook(JSON.parse(body), signed([SECRET]), SECRET)).toThrow("before anything parsed them");
});
