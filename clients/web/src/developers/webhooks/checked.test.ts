import { Webhook } from "standardwebhooks";
import { check } from "./checked";

const SECRET = `whsec_${Buffer.from("a secret of twenty-four b").toString("base64")}`;
const OTHER = `whsec_${Buffer.from("another one, for rotation").toString("base64")}`;
const at = new Date("2026-11-27T08:00:00.000Z");
const body = '{"type":"webhook.test","data":{"id":"1"}}';
const sign = (secret: string, text = body) => new Webhook(secret).sign("e-1", at, text);
const pasted = { secret: SECRET, id: "e-1", timestamp: String(at.getTime() / 1_000), signature: sign(SECRET), body };

it("says which signature is of the secret, and how far its time is off", () => {
  const both = { ...pasted, signature: `${sign(OTHER)} ${sign(SECRET)}`, secret: ` ${SECRET}\n` };
  expect(check(both, at.getTime() + 600_000)).toEqual({ verdict: "good", number: 2, count: 2, minutesOff: 10 });
});

it("says when it was something on the way that changed the bytes", () => {
  expect(check({ ...pasted, body: `${body}\n` })).toEqual({ verdict: "reformatted" });
  expect(check({ ...pasted, body: JSON.stringify(JSON.parse(body), null, 2) })).toEqual({ verdict: "reformatted" });
});

it("says what is wrong otherwise", () => {
  expect(check({ ...pasted, signature: sign(OTHER) })).toEqual({ verdict: "wrong", expected: sign(SECRET) });
  expect(check({ ...pasted, body: "" })).toEqual({ verdict: "missing" });
  expect(check({ ...pasted, secret: "hunter2" })).toEqual({ verdict: "badSecret" });
  expect(check({ ...pasted, timestamp: at.toISOString() })).toEqual({ verdict: "badTime" });
});
