import { Viewer } from "@baiyun/kit";
import { staff, testDatabaseUrl, until, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { SANDBOX_ACCOUNTS, SandboxProcess } from "../testing/sandbox";
import { AFTERSHIP_SECRET, INGEST_SECRET } from "../testing/signed";
import { KEY, keptScans, newNumber, newParcel, Stage } from "../testing/stage";
import { Watch } from "./watch.entity";

const SELECTION = "... on CorrectWatchedCarrierSuccess { watches { number watcher carrier state } }";
const DAY_MS = 86_400_000;
let sandbox: SandboxProcess;
let stage: Stage;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  stage = await Stage.open({
    // Of its own: other tests' parcels would be watched as well.
    DATABASE_URL: await testDatabaseUrl("tracking-watch", domain),
    SEVENTEEN_TRACK_URL: `${sandbox.url}/17track`,
    TRACKING_TIMEOUT_MS: "60000",
    CARRIER_TRACKING: JSON.stringify({ YANWEN: { url: `${sandbox.url}/yanwen`, userId: "100000" } }),
  });
  const doors = await stage.listen();
  await sandbox.pushesTo("SEVENTEEN_TRACK", `${doors}/17track`, KEY);
  await sandbox.pushesTo("AFTERSHIP", `${doors}/aftership`, AFTERSHIP_SECRET);
  await sandbox.pushesTo("EDI", `${doors}/edifact`, INGEST_SECRET);
});
afterAll(async () => {
  await stage.close();
  await sandbox.stop();
});
afterEach(async () => {
  await sandbox.clearFaults();
  stage.running.clock.release();
});

const watches = (number: string): Promise<Watch[]> =>
  stage.running.database.transaction(Viewer.system, (tx) =>
    tx.find(Watch, { where: { number }, order: { watcher: "ASC" } }),
  );
const shown = async (number: string) =>
  (await watches(number)).map(({ watcher, state, task, code }) => [watcher, state, task, code]);
const becomes = (number: string, wanted: unknown[][]) =>
  until(async () => JSON.stringify(await shown(number)) === JSON.stringify(wanted));
const statusOf = async (number: string) => (await stage.running.services.trackers.find(number))?.status ?? null;
const WATCHED = [["17TRACK", "WATCHED", "POLL", null]];

it("a labelled parcel is registered, and lives its life by what is pushed", async () => {
  const parcel = await stage.labelled();
  await becomes(parcel.number, WATCHED);
  expect(await sandbox.following("SEVENTEEN_TRACK", parcel.number)).toMatchObject({
    carrier: "190008",
    stopped: false,
  });
  await sandbox.leap(13 * DAY_MS);
  await stage.settled(parcel.number, 10);
  expect(await statusOf(parcel.number)).toBe("DELIVERED");
  expect((await stage.published(parcel.number)).map(({ payload }) => payload)).toMatchObject([
    ...[{ status: "INFO_RECEIVED" }, { subStatus: "PICKED_UP" }, { status: "IN_TRANSIT" }, { subStatus: "DEPARTED" }],
    ...[{ subStatus: "ARRIVED" }, { subStatus: "CUSTOMS_PROCESSING" }, { subStatus: "CUSTOMS_RELEASED" }],
    ...[{ subStatus: "ARRIVED" }, { status: "OUT_FOR_DELIVERY" }, { status: "DELIVERED" }],
  ]);
});

it("a registration that nobody answered is made again, once there", async () => {
  await sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "SEVENTEEN_TRACK", call: "REGISTER" });
  const parcel = await stage.labelled();
  await becomes(parcel.number, [["17TRACK", "WAITING", "REGISTER", "502"]]);
  const [waiting] = await watches(parcel.number);
  expect(waiting).toMatchObject({ claim: null, message: "It failed with status 502." });
  await sandbox.clearFaults();
  stage.running.clock.set(new Date(Date.now() + 60 * 60 * 1_000));
  // What is due is found by the minute's job, whichever process is there.
  await stage.running.services.watches.look();
  await becomes(parcel.number, WATCHED);
});

it("a parcel that was labelled before anybody watched is watched as well", async () => {
  const { database, services, clock } = stage.running;
  const parcel = newParcel();
  const createdAt = clock.now();
  await database.transaction(Viewer.system, (tx) =>
    services.archive.follow(tx, parcel, { createdAt, checkAt: createdAt }),
  );
  await services.watches.adopt();
  await becomes(parcel.number, WATCHED);
});

it("one that is refused says why, and is asked anew once somebody says whose it is", async () => {
  const parcel = newParcel(`XXX${newNumber()}`);
  await stage.labelled({ ...parcel, carrier: "NOBODY" });
  await becomes(parcel.number, [["17TRACK", "REFUSED", null, "-18019903"]]);
  const known = { trackingNumber: parcel.number, carrier: " yunexpress ", reason: "It stands on the label." };
  const correct = (claims: object) => stage.running.act("correctWatchedCarrier", SELECTION, known, claims);
  expect(await correct(viewer("customer_admin"))).toMatchObject({ __typename: "TrackerNotFound" });
  await expect(correct(staff("support"))).rejects.toThrow("FORBIDDEN");
  expect(await shown(parcel.number)).toEqual([["17TRACK", "REFUSED", null, "-18019903"]]);
  expect(await correct(viewer("customer_member", parcel.tenantId))).toEqual({
    __typename: "CorrectWatchedCarrierSuccess",
    watches: [{ number: parcel.number, watcher: "17TRACK", carrier: "YUNEXPRESS", state: "REFUSED" }],
  });
  // It is a number that nobody can know, whoever's it is.
  await until(async () => (await watches(parcel.number))[0]?.answeredAt !== null);
});

it("those who watch it are told of another carrier, and our staff see how that goes", async () => {
  const parcel = await stage.labelled();
  await becomes(parcel.number, WATCHED);
  const known = { trackingNumber: parcel.number, carrier: "Yanwen", reason: "The carrier says so." };
  expect(await stage.running.act("correctWatchedCarrier", SELECTION, known, staff("ops"))).toMatchObject({
    watches: [
      { carrier: "YANWEN", watcher: "17TRACK" },
      { carrier: "YANWEN", watcher: "Yanwen" },
    ],
  });
  await until(async () => (await sandbox.following("SEVENTEEN_TRACK", parcel.number))?.carrier === "190012");
  await until(async () => (await shown(parcel.number))[0]?.[2] === "POLL");
  const { data } = await stage.running.run<{ _entities: { watches: object[] }[] }>(
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { watches { watcher state message } } } }",
    { of: [{ __typename: "Shipment", id: parcel.shipmentId }] },
    staff("support"),
  );
  expect(data?._entities[0]?.watches).toEqual([
    { watcher: "17TRACK", state: "WATCHED", message: null },
    { watcher: "Yanwen", state: "WAITING", message: null },
  ]);
});

it("what many strangers say of one number costs its watcher one call, which is made again where it fails", async () => {
  await sandbox.plan({ fault: "DOWN", counterpart: "SEVENTEEN_TRACK", call: "PUSH" });
  const parcel = await stage.labelled({ ...newParcel(), carrier: "UNASSIGNED" });
  await becomes(parcel.number, WATCHED);
  await sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "SEVENTEEN_TRACK", call: "CHANGE" });
  const writes = async () => (await watches(parcel.number))[0]!.version;
  const before = await writes();
  const word = { trackingNumber: parcel.number, postalCode: parcel.postalCode };
  // None of them is asked itself: there would be another watch of the number.
  const said = ["DPD", "GLS", "UPS", "DHL", "HERMES"].map((carrier, network) =>
    stage.running.act(
      "suggestCarrier",
      "... on SuggestCarrierSuccess { isFollowed }",
      { ...word, carrier },
      {
        client_address: `2001:db8:77:${network}::1`,
      },
    ),
  );
  const followed = (await Promise.all(said)).filter(({ isFollowed }) => isFollowed);
  expect(followed).toHaveLength(1);
  await becomes(parcel.number, [["17TRACK", "WATCHED", "CHANGE_CARRIER", "502"]]);
  await sandbox.clearFaults();
  stage.running.clock.set(new Date(Date.now() + 60 * 60 * 1_000));
  await stage.running.services.watches.look();
  await until(async () => (await shown(parcel.number))[0]?.[2] === "POLL");
  // It is corrected, and claimed and settled twice.
  expect((await writes()) - before).toBe(5);
});

it("what a silent push does not tell is asked for, and is the same as if it were pushed", async () => {
  await sandbox.plan({ fault: "DOWN", counterpart: "SEVENTEEN_TRACK", call: "PUSH" });
  const parcel = await stage.labelled();
  await becomes(parcel.number, WATCHED);
  await sandbox.leap(13 * 60 * 60 * 1_000);
  expect(await keptScans(stage.redis, parcel.number)).toBe(0);
  stage.running.clock.set(new Date(Date.now() + 7 * 60 * 60 * 1_000));
  await stage.running.services.watches.look();
  await stage.settled(parcel.number, 2);
  await sandbox.clearFaults();
  await until(async () => (await sandbox.following("SEVENTEEN_TRACK", parcel.number))?.told === 2);
  expect(await keptScans(stage.redis, parcel.number)).toBe(2);
  const taken = () =>
    stage.running.database.source.query<{ source: string }[]>(
      "SELECT source FROM inbound_message WHERE numbers @> ARRAY[$1] AND outcome = 'TAKEN' ORDER BY source",
      [parcel.number],
    );
  await until(async () => (await taken()).some(({ source }) => source === "17TRACK answer"));
});

it("a cancelled shipment is watched no more", async () => {
  const parcel = await stage.labelled();
  await becomes(parcel.number, WATCHED);
  await stage.logistics("shipment.cancelled.v1", parcel);
  await becomes(parcel.number, [["17TRACK", "STOPPED", null, null]]);
  expect(await sandbox.following("SEVENTEEN_TRACK", parcel.number)).toMatchObject({ stopped: true });
});

it("a carrier's own parcels are asked for at the carrier as well, when nobody tells of them", async () => {
  await sandbox.plan({ fault: "DOWN", counterpart: "SEVENTEEN_TRACK" });
  const number = "UY999999094CN";
  await stage.labelled({ ...newParcel(number), carrier: "YANWEN" });
  await until(async () => (await shown(number)).length === 2);
  stage.running.clock.set(new Date(Date.now() + 7 * 60 * 60 * 1_000));
  await stage.running.services.watches.look();
  // What it answers is kept, and read by somebody else, before the watch is settled.
  await until(async () => (await shown(number))[1]?.[1] === "WATCHED");
  expect((await shown(number))[1]).toEqual(["Yanwen", "WATCHED", "POLL", null]);
  await until(async () => (await statusOf(number)) === "DELIVERED");
});

it("17TRACK, AfterShip, a post's messages: what they tell of one scan is one", async () => {
  const parcel = await stage.labelled();
  const { number } = parcel;
  await becomes(number, WATCHED);
  const key = { "as-api-key": SANDBOX_ACCOUNTS.AFTERSHIP };
  await sandbox.post("/aftership/tracking/2025-04/trackings", { tracking_number: number, slug: "yunexpress" }, key);
  await sandbox.post("/edi/report", { number, form: "EMSEVT" });
  await sandbox.leap(13 * DAY_MS);
  const arrived = async (counterpart: string) => (await sandbox.following(counterpart, number))?.told === 10;
  for (const counterpart of ["SEVENTEEN_TRACK", "AFTERSHIP", "EDI"]) await until(() => arrived(counterpart));
  const taken = () =>
    stage.running.database.source.query<{ source: string }[]>(
      "SELECT DISTINCT source FROM inbound_message WHERE numbers @> ARRAY[$1] AND scans >= 7 AND outcome = 'TAKEN'",
      [number],
    );
  await until(async () => (await taken()).length === 3);
  expect(await statusOf(number)).toBe("DELIVERED");
  const published = (await stage.published(number)).map(({ payload }) => payload as { status: string });
  expect(published.filter(({ status }) => status === "DELIVERED")).toHaveLength(1);
  expect(published.filter(({ status }) => status === "OUT_FOR_DELIVERY")).toHaveLength(1);
});
