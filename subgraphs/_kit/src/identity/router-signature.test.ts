import { TestRouter } from "../testing/test-router";
import { ExpiredViewerError, RouterSignatures, type SubscribeMessage, UntrustedRouterError } from "./router-signature";

const SECRET = "a secret that only these tests know.";
const NOW = 1_795_305_600_000;
const claims = { sub: "u1", tid: "t1", scope: "role:ops" };
const body = '{"query":"{a}"}';
const message: SubscribeMessage = { query: "subscription($n: Int) { a(n: $n) }", variables: { n: 1 } };

const started = (secret = SECRET, audience = "orders", now = NOW) => new RouterSignatures(secret, audience, () => now);
const router = (secret = SECRET, audience = "orders") => new TestRouter(secret, audience);
const at = (time = NOW) => ({ time });

it("answers the claims of a request, of a connection and lets an operation on it pass, each once", () => {
  const [signatures, sender] = [started(), router()];
  expect(signatures.request(sender.request(claims, body, at()), body)).toEqual(claims);
  const parameters = sender.connection(claims, at());
  const connection = signatures.connection(parameters);
  expect(connection.viewer).toEqual(claims);
  const asked = { ...message, extensions: sender.operation(parameters, message, at()) };
  signatures.operation(connection, asked);
  expect(() => signatures.operation(connection, asked)).toThrow("signature used before");
  expect(() => signatures.connection(parameters)).toThrow("signature used before");
});

it("is the documented digest", () => {
  const nonce = "AAAAAAAAAAAA.7";
  expect(router("s", "orders").request({}, "", { time: 1, nonce })).toEqual({
    "x-viewer": "e30",
    "x-viewer-signature": "t=1,n=AAAAAAAAAAAA.7,v2=lfopZEv67ll37jkUJmq8_akvLaLSxlosfkkbPPgRPNs",
  });
});

describe("a request is refused", () => {
  const alter = (what: RegExp, by: string) => (headers: Record<string, string>) => ({
    ...headers,
    "x-viewer-signature": headers["x-viewer-signature"]!.replace(what, by),
  });
  const same = (headers: Record<string, string>) => headers;
  it.each([
    ["with another body", router(), {}, same, `${body} `],
    ["with another secret", router("another secret that is long enough."), {}, same, body],
    ["for another subgraph", router(SECRET, "pricing"), {}, same, body],
    ["signed for a connection", router(), { use: "connection" as const }, same, body],
    ["signed for an operation", router(), { use: "operation x.1" as const }, same, body],
    ["30,001 ms old", router(), { time: NOW - 30_001 }, same, body],
    ["30,001 ms ahead", router(), { time: NOW + 30_001 }, same, body],
    ["with another time", router(), {}, alter(/t=\d+/, `t=${NOW + 1}`), body],
    ["with another number", router(), {}, alter(/\.\d+,/, ".2,"), body],
    ["with another sender", router(), {}, alter(/n=./, "n=!"), body],
    ["of the form before this one", router(), {}, alter(/.*/, `t=${NOW},v1=${"0".repeat(64)}`), body],
    ["with nothing of a signature", router(), {}, alter(/.*/, ""), body],
    ["for another viewer", router(), {}, (headers: object) => ({ ...headers, "x-viewer": "e30" }), body],
    ["without a viewer", router(), {}, ({ "x-viewer": _, ...rest }: Record<string, string>) => rest, body],
    [
      "without a signature",
      router(),
      {},
      ({ "x-viewer": viewer }: Record<string, string>) => ({ "x-viewer": viewer }),
      body,
    ],
  ])("%s", (_case, sender, own, altered, sent) => {
    const headers = altered(sender.request(claims, body, { ...at(), ...own }) as never);
    const signatures = started();
    expect(() => signatures.request(headers as never, sent)).toThrow(UntrustedRouterError);
    // Nothing of it was noted: the same number serves whom it belongs to.
    expect(signatures.request(router().request(claims, body, at()), body)).toEqual(claims);
  });

  it.each([
    ["at its end", 30_000],
    ["at its beginning", -30_000],
  ])("not %s of the window", (_case, ms) => {
    expect(started().request(router().request(claims, body, at(NOW + ms)), body)).toEqual(claims);
  });

  it.each([
    ["no object", 1],
    ["an exp that is no number", { exp: "1" }],
  ])("for a viewer that is %s", (_case, viewer) => {
    const headers = router().request(viewer as never, body, at());
    expect(() => started().request(headers, body)).toThrow(new UntrustedRouterError("malformed viewer"));
  });
});

describe("an operation is refused", () => {
  const [signatures, sender] = [started(), router()];
  const parameters = sender.connection(claims, at());
  const connection = signatures.connection(parameters);
  const others = sender.connection(claims, at());
  const otherViewers = sender.connection({ sub: "u2" }, at());

  it.each([
    ["with another query", { ...message, query: "subscription { b }" }, sender.operation(parameters, message, at())],
    ["with other variables", { ...message, variables: { n: 2 } }, sender.operation(parameters, message, at())],
    ["without its variables", { query: message.query }, sender.operation(parameters, message, at())],
    ["by another name", { ...message, operationName: "B" }, sender.operation(parameters, message, at())],
    ["signed for another connection", message, sender.operation(others, message, at())],
    ["signed for another viewer", message, sender.operation(otherViewers, message, at())],
    ["signed for a request", message, sender.operation(parameters, message, { ...at(), use: "request" })],
    ["for another subgraph", message, sender.operation(parameters, message, { ...at(), audience: "pricing" })],
    ["30,001 ms old", message, sender.operation(parameters, message, at(NOW - 30_001))],
    ["with the connection's own signature", message, parameters],
    ["without a signature", message, {}],
    ["without extensions", message, null],
  ])("%s", (_case, asked, extensions) => {
    expect(() => signatures.operation(connection, { ...asked, extensions })).toThrow(UntrustedRouterError);
  });
});

it.each([
  ["exp: 1", 1, false],
  ["exp of five seconds ago", NOW / 1000 - 5, false],
  ["exp of four seconds ago", NOW / 1000 - 4, true],
  ["exp in a minute", NOW / 1000 + 60, true],
])("claims with %s", (_case, exp, hold) => {
  const [signatures, sender] = [started(), router()];
  const request = () => signatures.request(sender.request({ ...claims, exp }, body, at()), body);
  const connection = () => signatures.connection(sender.connection({ ...claims, exp }, at()));
  if (hold)
    expect([request(), connection().viewer]).toEqual([
      { ...claims, exp },
      { ...claims, exp },
    ]);
  else for (const ask of [request, connection]) expect(ask).toThrow(ExpiredViewerError);
});

it("of two secrets each is accepted, and no third", () => {
  const [first, second] = [
    "the new secret, 32 characters long".replace(",", ""),
    "the old secret of 32 characters or more",
  ];
  const signatures = started(`${first}, ${second}`);
  for (const secret of [first, second]) {
    expect(signatures.request(router(secret).request(claims, body, at()), body)).toEqual(claims);
  }
  const both = router(`${first}, ${second}`).request(claims, body, at());
  expect(() => signatures.request(both, body)).toThrow("wrong signature");
});
