import { signViewer, UntrustedRouterError, verifyViewer } from "./router-signature";

const SECRET = "a secret that only these tests know.";
const NOW = 1_795_305_600_000;
const claims = { sub: "u1", tid: "t1", scope: "role:ops" };

it("answers the claims of a request it signed", () => {
  const headers = signViewer(claims, '{"query":"{a}"}', SECRET, NOW);
  expect(verifyViewer(headers, '{"query":"{a}"}', SECRET, NOW + 30_000)).toEqual(claims);
});

it("is the documented digest", () => {
  expect(signViewer({}, "", "s", 1)).toEqual({
    "x-viewer": "e30",
    "x-viewer-signature": "t=1,v1=c44dad985b9bf725e7b3a4a492c5227de091f0231f89861e4800fc16d8c27716",
  });
});

describe("refuses", () => {
  const signed = signViewer(claims, "body", SECRET, NOW);
  it.each([
    ["another body", signed, "bodY", SECRET, NOW],
    ["another secret", signed, "body", "another secret", NOW],
    ["a signature 30,001 ms old", signed, "body", SECRET, NOW + 30_001],
    ["a signature from 30,001 ms ahead", signed, "body", SECRET, NOW - 30_001],
    ["another viewer", { ...signed, "x-viewer": signViewer({}, "", SECRET)["x-viewer"] }, "body", SECRET, NOW],
    [
      "another time",
      { ...signed, "x-viewer-signature": signed["x-viewer-signature"].replace(`${NOW}`, `${NOW + 1}`) },
      "body",
      SECRET,
      NOW,
    ],
    ["a malformed signature", { ...signed, "x-viewer-signature": "v1=00" }, "body", SECRET, NOW],
    ["no signature", { "x-viewer": signed["x-viewer"] }, "body", SECRET, NOW],
    ["no viewer", {}, "body", SECRET, NOW],
  ])("%s", (_case, headers, body, secret, now) => {
    expect(() => verifyViewer(headers, body, secret, now)).toThrow(UntrustedRouterError);
  });
});
