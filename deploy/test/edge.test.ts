import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:http2";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import { createClient } from "graphql-ws";
import { consignee } from "../../clients/demo/src/parcel";
import { samplePushes, signOf } from "../../clients/demo/src/pushes";
import { type Edge, startEdge } from "../edge/edge";
import type { EdgeEvent } from "../edge/log";
import { foundEdge } from "../edge/nginx-binary";
import { readEdgeSettings } from "../edge/settings";
import { freePort } from "../src/services/ports";
import { findBrowser } from "../src/testing/browser";
import { startStack, type TestStack } from "../src/testing/stack";
import { ATTACKS } from "./edge/attacks";
import { demoThrough } from "./edge/demo-through";
import { HONEST } from "./edge/honest";
import { keptAnswers } from "./edge/kept-answers";
import { OWN_FORMS } from "./edge/own-forms";
import { partnerThrough } from "./edge/partner-through";
import { showPortals } from "./edge/portals-through";
import { ThroughEdge } from "./edge/through";
import { Journey, type Shipment, ship } from "./support/journey";

const EMAIL = "admin@lumen.example";
const REFUSED = "REFUSED_AT_THE_EDGE";
const executablePath = findBrowser();
const binary = foundEdge();
/** `npm test` fetches it where it may, and has said so where it could not. */
const behindEdge = binary ? describe : describe.skip;

behindEdge("an edge before a stack", () => {
  let stack: TestStack;
  let edge: Edge;
  let through: ThroughEdge;
  let journey: Journey;
  let shipment: Shipment;
  let token: string;
  const told: EdgeEvent[] = [];

  beforeAll(async () => {
    const port = await freePort();
    const url = `https://localhost:${port}`;
    const env = { TRUSTED_PROXIES: "1", PUBLIC_URL: url, SOCKETS_PER_ADDRESS: "2" };
    stack = await startStack({ env: { ...env, WEB: String(executablePath !== null) } });
    const settings = readEdgeSettings({
      BAIYUN_HOME: stack.home,
      EDGE_PORT: String(port),
      EDGE_HTTP_PORT: String(await freePort()),
      EDGE_WORKERS: "1",
      EDGE_TRUSTED_PROXIES: "127.0.0.0/8",
    });
    edge = await startEdge(settings, binary!, (event) => told.push(event));
    through = new ThroughEdge(edge.url, readFileSync(join(stack.home, "edge", "certificate.pem"), "utf8"));
    journey = new Journey(stack.home);
    ({ shipment } = await ship(await journey.signIn(EMAIL), "EDGE-1"));
    token = await journey.accessToken(EMAIL);
  });
  afterAll(async () => {
    await edge?.stop();
    await stack?.stop();
  });

  const log = () =>
    readFileSync(edge.accessLog, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { client: string; path: string; status: number; upstream: string });
  const codeOf = (text: string): string | undefined => {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code: string } }[] };
    return errors?.[0]?.extensions?.code;
  };

  it("refuses 40 common attacks, of which the stack hears nothing", async () => {
    expect(ATTACKS).toHaveLength(40);
    const from = "203.0.113.40";
    const outcomes = [];
    for (const attack of ATTACKS) {
      const { status, text } = await through.ask(attack, from);
      outcomes.push([attack.name, status, status === 403 ? codeOf(text) : text]);
    }
    expect(outcomes).toEqual(ATTACKS.map(({ name }) => [name, 403, REFUSED]));
    await until(async () => log().filter(({ client }) => client === from).length === ATTACKS.length);
    expect(log().filter(({ client, upstream }) => client === from && upstream !== "")).toEqual([]);
    await until(async () => told.filter(({ event }) => event === "refused").length === ATTACKS.length);
  });

  it("passes 64 honest requests on", async () => {
    expect(HONEST).toHaveLength(64);
    const refused: string[] = [];
    for (const request of HONEST) {
      const { status, text } = await through.ask(request, "203.0.113.64");
      if (![200, 400].includes(status) || codeOf(text) === REFUSED) refused.push(`${request.name}: ${status} ${text}`);
    }
    expect(refused).toEqual([]);
  });

  it("lets the whole demo through: from an order to a delivery that is watched, and a ledger that proves it", async () => {
    const printed = await demoThrough(stack.home, edge.url, join(stack.home, "edge", "certificate.pem"));
    expect(printed).toContain("10. Delivered");
    expect(printed).toContain("The order is DELIVERED, with 11 scans on record");
    expect(printed).toMatch(/All \d+ entries of the books: debit is credit in each, and no wallet or hold is amiss\./);
  });

  it("refuses no secret of ours that reads like SQL by chance, and no message in a form of its own", async () => {
    const refused: string[] = [];
    for (const request of OWN_FORMS) {
      const { status, text } = await through.ask(request, "203.0.113.65");
      if (text.includes(REFUSED)) refused.push(`${request.path}: ${status}`);
    }
    expect(refused).toEqual([]);
  });

  describe("answers that are kept", () => keptAnswers(() => ({ stack, through, token, shipment })));

  it("gives a partner's program its token, the contract and a label's file", () =>
    partnerThrough(journey, through, shipment.trackingNumber));

  it("takes a signed push with its bytes as they are, and tells of it over a WebSocket and a stream of events", async () => {
    const query = "subscription ($id: ID!) { trackingUpdated(shipmentId: $id) { event { description } } }";
    const payload = { query, variables: { id: shipment.id } };
    const authorization = `Bearer ${token}`;
    const client = createClient({
      url: `${edge.url.replace("https", "wss")}/graphql`,
      webSocketImpl: through.socketFrom("203.0.113.2"),
      connectionParams: { authorization },
    });
    const bySocket = client.iterate(payload);
    const firstBySocket = bySocket.next();
    await journey.liveSubscriptions(1);
    const stream = await through.open(
      {
        method: "POST",
        path: "/graphql",
        headers: { authorization, accept: "text/event-stream", "content-type": "application/json" },
        body: JSON.stringify(payload),
      },
      "203.0.113.3",
    );
    expect([stream.statusCode, stream.headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
    let streamed = "";
    stream.on("data", (chunk: Buffer) => {
      streamed += chunk;
    });
    await until(async () => streamed.startsWith(":"));

    const [push] = samplePushes(shipment.trackingNumber);
    const sign = signOf(push!, journey.stack);
    const pushed = (body: string) =>
      through.ask({
        method: "POST",
        path: "/ingest/17track",
        headers: { "content-type": "application/json", sign },
        body,
      });
    expect((await pushed(`${push!.body} `)).status).toBe(401);
    expect((await pushed(push!.body)).status).toBe(200);
    const description = { trackingUpdated: { event: { description: expect.any(String) } } };
    expect((await firstBySocket).value).toEqual({ data: description });
    await until(async () => streamed.includes("event: next"));
    const data = /^data: (\{.*)$/m.exec(streamed)?.[1];
    expect(JSON.parse(data!)).toEqual({ data: description });
    stream.destroy();
    await client.dispose();
  });

  it.each([
    ["headers", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x"],
    ["a body", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n", ""],
  ])("cuts off who sends %s slowly", async (_what, start, more) => {
    const socket = await through.socket();
    const drip = setInterval(() => socket.write(more), 500);
    socket.write(start);
    socket.resume();
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(drip);
  });

  it("answers a flood 429, an IPv6 client by its network, and nobody else notices", async () => {
    // By so much that a slow machine is fast enough.
    const signIn = (from: string) => through.ask({ method: "POST", path: "/session/portal/renew" }, from);
    const flood = (from: (index: number) => string) =>
      Promise.all(Array.from({ length: 100 }, (_, index) => signIn(from(index))));
    for (const from of [() => "203.0.113.200", (index: number) => `2001:db8:1:2::${(index + 1).toString(16)}`]) {
      const answers = await flood(from);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(answers.filter(({ status }) => ![204, 429].includes(status))).toEqual([]);
      expect([codeOf(refused[0]!.text), refused[0]!.headers["retry-after"]]).toEqual(["TOO_MANY_CALLS", "1"]);
      expect((await signIn("2001:db8:1:3::1")).status).toBe(204);
    }
  });

  it("tells the stack who asks: its own limits are of clients, and nobody makes an address up", async () => {
    const open = (from: string) =>
      new Promise<string>((resolve) => {
        const Socket = through.socketFrom(from);
        const socket = new Socket(`${edge.url.replace("https", "wss")}/graphql`, "graphql-transport-ws");
        opened.push(socket);
        socket.once("open", () => resolve("open")).once("error", (error: Error) => resolve(error.message));
      });
    const opened: InstanceType<ReturnType<ThroughEdge["socketFrom"]>>[] = [];
    const refused = "Unexpected server response: 429";
    const tries = ["203.0.113.20", "203.0.113.20", "203.0.113.20", "198.51.100.7, 203.0.113.20", "203.0.113.21"];
    const outcomes = [];
    for (const from of tries) outcomes.push(await open(from));
    expect(outcomes).toEqual(["open", "open", refused, refused, "open"]);
    for (const socket of opened) socket.terminate();
  });

  it("speaks HTTP/2, sends who comes by HTTP to HTTPS, and says what pages may not", async () => {
    const session = connect(edge.url, { ca: readFileSync(join(stack.home, "edge", "certificate.pem"), "utf8") });
    const stream = session.request({ ":path": "/healthz" });
    const [headers] = (await once(stream, "response")) as [Record<string, string>];
    expect(headers[":status"]).toBe(200);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("geolocation=()"),
    });
    expect(headers.server).toBe("nginx");
    session.destroy();
    const plain = await fetch(`${edge.plainUrl}/track?x=1`, { redirect: "manual" });
    expect([plain.status, plain.headers.get("location")]).toEqual([308, `${edge.url}/track?x=1`]);
  });

  (executablePath ? it : it.skip)("shows the portals, whose sign-in is kept in a cookie for HTTPS alone", async () => {
    await showPortals(executablePath!, edge.url, shipment.trackingNumber);
    const asset = log().find(({ path }) => path.startsWith("/assets/"))!.path;
    const look = async () => (await through.ask({ path: asset })).headers;
    await look();
    expect(await look()).toMatchObject({
      "x-cache": "HIT",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  it("logs who asked for what, and no secret", () => {
    const lines = readFileSync(edge.accessLog, "utf8");
    expect(log().some(({ client, path }) => client === "203.0.113.1" && path === "/graphql")).toBe(true);
    expect(log().filter(({ path }) => path.includes("?"))).toEqual([]);
    const written = lines + JSON.stringify(told);
    const secrets = [token, consignee.postalCode, shipment.trackingNumber, "UNION SELECT", "session=1"];
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  });
});
