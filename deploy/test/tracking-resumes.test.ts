import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testEnvironment, viewer } from "@baiyun/kit/testing";
import { createRouter, type Router } from "@baiyun/router";
import { createClient } from "graphql-ws";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { WebSocket } from "ws";
import { pushOf, Stage } from "../../subgraphs/tracking/src/testing/stage";
import { freePort } from "../src/services/ports";
import { ROOT } from "../src/stack/settings";

const KEYS = { SEVENTEEN_TRACK_KEY: "k", AFTERSHIP_SECRET: "s", INGEST_SECRET: "a secret of partners" };
const UPDATES = `subscription ($shipmentId: ID!, $after: String) {
  trackingUpdated(shipmentId: $shipmentId, after: $after) { event { description } }
}`;

let stage: Stage;
let port: number;
let router: Router;
let url: string;
let privateKey: Parameters<SignJWT["sign"]>[0];
let tracking: ChildProcess;

/** Tracking as a process of its own, on the store of the stage. */
async function startTracking(): Promise<void> {
  const main = join(ROOT, "deploy", "src", "serve-domain.ts");
  tracking = spawn(process.execPath, ["-r", join(ROOT, "deploy", "register.cjs"), main, "tracking"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      ...(await testEnvironment("tracking", { ...KEYS, PORT: `${port}` })),
    },
  });
  await once(tracking, "message");
}

async function endTracking(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const ended = once(tracking, "exit");
  tracking.kill(signal);
  await ended;
}

beforeAll(async () => {
  stage = await Stage.open();
  port = await freePort();
  await startTracking();
  const keys = await generateKeyPair("EdDSA");
  privateKey = keys.privateKey;
  const { ROUTER_SECRET } = await testEnvironment("tracking", {});
  router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    urls: { tracking: `http://127.0.0.1:${port}/graphql` },
    secret: ROUTER_SECRET,
    jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: "k", alg: "EdDSA" }] },
  });
  url = await router.listen({ port: 0 });
});
afterAll(async () => {
  await router.close();
  await endTracking("SIGKILL");
  await stage.close();
});

it.each([["SIGKILL"], ["SIGTERM"]] as const)(
  "tracking ends by %s in the middle and comes back: no scan is lost and none told twice, and the client sees nothing of it",
  async (signal) => {
    const parcel = await stage.labelled();
    const authorization = `Bearer ${await new SignJWT({ ...viewer("customer_member", parcel.tenantId) })
      .setProtectedHeader({ alg: "EdDSA", kid: "k" })
      .setExpirationTime("1h")
      .sign(privateKey)}`;
    let scans = 0;
    const record = async () => {
      scans++;
      const at = new Date(Date.UTC(2026, 4, 1, scans)).toISOString().replace(".000", "");
      await stage.push(pushOf(parcel.number, [{ at, code: "InTransit_Other", text: `scan ${scans}` }]));
      await stage.settled(parcel.number, scans);
    };
    await record();
    const [asked] = await (async () => {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { trackingCursor } } }`;
      const of = [{ __typename: "Shipment", id: parcel.shipmentId }];
      const { data } = await stage.running.run<{ _entities: { trackingCursor: string }[] }>(
        query,
        { of },
        viewer("customer_member", parcel.tenantId),
      );
      return data._entities;
    })();
    let closings = 0;
    const client = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      retryAttempts: 0,
      on: { closed: () => closings++ },
    });
    // Comes between the question and the subscription.
    await record();
    const updates = client.iterate<{ trackingUpdated: { event: { description: string } } }>({
      query: UPDATES,
      variables: { shipmentId: parcel.shipmentId, after: asked!.trackingCursor },
    });
    const told: (string | undefined)[] = [];
    const read = async (count: number) => {
      while (told.length < count) told.push((await updates.next()).value?.data?.trackingUpdated.event.description);
    };
    await read(1);
    await record();
    await endTracking(signal);
    await record();
    await record();
    await startTracking();
    await record();
    await read(scans - 1);
    expect(told).toEqual(Array.from({ length: scans - 1 }, (_, index) => `scan ${index + 2}`));
    expect(closings).toBe(0);
    await client.dispose();
  },
);
