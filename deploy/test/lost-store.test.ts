import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLogger, type Listening, listen } from "@baiyun/kit";
import { testEnvironment, viewer } from "@baiyun/kit/testing";
import { createRouter, type Router } from "@baiyun/router";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { openSocket, openStream } from "../../router/test/fixtures/live-clients";
import type { domain } from "../../subgraphs/tracking/src/domain";
import { parcelKeys } from "../../subgraphs/tracking/src/parcel/parcel-keys";
import { RedisWire } from "../../subgraphs/tracking/src/testing/redis-wire";
import { pushOf, Stage } from "../../subgraphs/tracking/src/testing/stage";
import type { TrackerRegistration } from "../../subgraphs/tracking/src/tracker/tracker";
import { ROOT } from "../src/stack/settings";

const UPDATES = `subscription ($shipmentId: ID!, $after: String) {
  trackingUpdated(shipmentId: $shipmentId, after: $after) { event { description } }
}`;
const told = (...texts: string[]) =>
  texts.map((description) => ({ data: { trackingUpdated: { event: { description } } } }));
const LOST = {
  data: null,
  errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code: "SUBGRAPH_UNAVAILABLE" }) }],
};

/** Scans come by this one, whose store is always there. */
let stage: Stage;
/** This one's store can be lost. It only tells of scans: those that it had in hand then, the other would wait for. */
let watched: Stage;
let wire: RedisWire;
let listening: Listening;
/** Labelled before anything is lost: events of others are not what this is about. */
const parcels: TrackerRegistration[] = [];
let keys: { jwk: object; sign: Parameters<SignJWT["sign"]>[0] };
/** One for each way to run it: several feeds, whose stores are lost one after another, go through it. */
const routers = new Map<string, Promise<{ router: Router; url: string }>>();
beforeAll(async () => {
  stage = await Stage.open();
  wire = await RedisWire.open();
  const resources: typeof domain.resources = ({ wakeUps }) => [wakeUps];
  watched = await Stage.open({ REDIS_URL: wire.url }, { consumers: () => [], jobs: () => [], resources });
  listening = await listen(watched.subgraph);
  for (let count = 0; count < 10; count++) parcels.push(await stage.labelled());
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  keys = { jwk: { ...(await exportJWK(publicKey)), kid: "k" }, sign: privateKey };
});
afterEach(() => wire.mend());
afterAll(async () => {
  for (const { router } of await Promise.all(routers.values())) await router.close();
  await listening.close();
  await stage.close();
  await wire.close();
});

/** @param tries how often the router tries to go on */
async function start(where: "in process" | "over HTTP", tries?: number): Promise<string> {
  const way = `${where}, ${tries}`;
  if (!routers.has(way)) routers.set(way, started(where, tries));
  return (await routers.get(way)!).url;
}

async function started(where: "in process" | "over HTTP", tries?: number): Promise<{ router: Router; url: string }> {
  const { ROUTER_SECRET: secret } = await testEnvironment("tracking", {});
  const router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    ...(where === "in process"
      ? { sources: { tracking: watched.subgraph as never } }
      : { urls: { tracking: `${listening.url}/graphql` } }),
    ...(tries !== undefined && { resumeTries: tries }),
    secret: secret!,
    logger: createLogger("test", "silent"),
    jwks: { keys: [keys.jwk] },
  });
  return { router, url: await router.listen({ port: 0 }) };
}

async function authorized({ tenantId }: { tenantId: string }): Promise<{ authorization: string }> {
  const token = new SignJWT({ ...viewer("customer_member", tenantId) }).setProtectedHeader({ alg: "EdDSA", kid: "k" });
  return { authorization: `Bearer ${await token.setExpirationTime("1h").sign(keys.sign)}` };
}

async function follow(url: string, by: "WebSocket" | "SSE") {
  const parcel = parcels.pop()!;
  const headers = await authorized(parcel);
  let scans = 0;
  const scan = async () => {
    scans++;
    const at = new Date(Date.UTC(2026, 4, 1, scans)).toISOString().replace(".000", "");
    await stage.push(pushOf(parcel.number, [{ at, code: "InTransit_Other", text: `scan ${scans}` }]));
    await stage.settled(parcel.number, scans);
  };
  const variables = { shipmentId: parcel.shipmentId, after: Buffer.from("v1:0").toString("base64url") };
  const socket = openSocket(url, headers);
  const live =
    by === "WebSocket" ? socket.run(UPDATES, variables) : openStream(url, { query: UPDATES, variables }, headers);
  await scan();
  await live.count(1);
  const lose = async () => {
    const isCut = wire.cutAt("LRANGE", parcelKeys(parcel.number).scans);
    await Promise.all([scan(), isCut]);
  };
  return { live, socket, scan, lose };
}

describe.each(["in process", "over HTTP"] as const)("a live feed whose subgraph, %s, loses its store", (where) => {
  it.each(["WebSocket", "SSE"] as const)(
    "goes on by %s when the store is there again, and nobody saw it",
    async (by) => {
      const { live, scan, lose } = await follow(await start(where), by);
      for (let loss = 0; loss < 2; loss++) {
        await lose();
        wire.mend();
        await scan();
      }
      await live.count(5);
      expect(live.payloads).toEqual(told("scan 1", "scan 2", "scan 3", "scan 4", "scan 5"));
      expect(live.ended).toBeUndefined();
      live.stop();
    },
  );

  it("ends a WebSocket, when it does not come back, by the code that clients come back on", async () => {
    const { live, socket, lose } = await follow(await start(where, 0), "WebSocket");
    await lose();
    expect(await socket.closed).toMatchObject({ code: 1013 });
    expect(live.payloads).toEqual([...told("scan 1"), LOST]);
    expect(await live.ending()).toMatchObject({ kind: "error", detail: { code: 1013 } });
  });

  it("cuts a stream of events", async () => {
    const { live, lose } = await follow(await start(where, 0), "SSE");
    await lose();
    expect(await live.ending()).toEqual({ kind: "closed", detail: "" });
    expect(live.payloads).toEqual([...told("scan 1"), LOST]);
  });

  it("turns away who comes while it is lost by the same code", async () => {
    const url = await start(where, 0);
    const parcel = parcels.pop()!;
    const socket = openSocket(url, await authorized(parcel));
    wire.cut();
    const live = socket.run(UPDATES, { shipmentId: parcel.shipmentId });
    expect(await socket.closed).toMatchObject({ code: 1013 });
    expect(live.payloads).toEqual([LOST]);
  });
});
