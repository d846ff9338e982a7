import { randomInt, randomUUID } from "node:crypto";
import { Viewer, type ViewerClaims } from "@baiyun/kit";
import { staff, testDatabaseUrl, viewer } from "@baiyun/kit/testing";
import { StatedCarrier } from "../carrier/stated-carrier.entity";
import { domain } from "../domain";
import { parcelKeys } from "../parcel/parcel-keys";
import { newParcel, pushOf, Stage } from "../testing/stage";
import type { TrackerRegistration } from "../tracker/tracker";
import { Watch } from "../watch/watch.entity";
import { CarrierSuggestion } from "./carrier-suggestion.entity";

const TRACK = /* GraphQL */ `
  query ($number: String!, $postalCode: String!) {
    publicTrack(number: $number, postalCode: $postalCode) {
      ... on PublicTrack { numbers { number carrier knownBy candidates } carrierChoices }
    }
  }
`;
const OWN = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Shipment {
        followedNumbers { number carrier knownBy candidates }
        carrierSuggestions { id number carrier state decidedBy }
      }
    }
  }
`;
const SAID =
  "... on SuggestCarrierSuccess { number carrier isFollowed } ... on CarrierSuggestionsLimited { retryAfterSeconds }";
const DECIDED = `... on DecideCarrierSuggestionSuccess { suggestion { carrier state decidedBy } }
  ... on IllegalCarrierSuggestionState { current }`;
const NOT_FOUND = { __typename: "TrackingNotFound", message: "No parcel has this number and this destination." };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({
    DATABASE_URL: await testDatabaseUrl("tracking-suggestions", domain),
    // Nobody is there: what is to be asked stays in its row.
    SEVENTEEN_TRACK_URL: "http://127.0.0.1:9",
  });
});
afterAll(() => stage.close());
afterEach(() => stage.running.clock.release());

/** Fits two carriers' forms. */
const ambiguous = (): string => `0${Array.from({ length: 13 }, () => randomInt(10)).join("")}`;
/** Of nobody yet: no carrier was booked. */
const guessed = (): Promise<TrackerRegistration> =>
  stage.labelled({ ...newParcel(ambiguous()), carrier: "UNASSIGNED" });
/** A reader from a network of their own. */
const reader = (): ViewerClaims => ({
  client_address: `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`,
});

const suggest = (parcel: TrackerRegistration, carrier: string, claims: ViewerClaims = reader(), input: object = {}) =>
  stage.running.act(
    "suggestCarrier",
    SAID,
    { trackingNumber: parcel.number, postalCode: parcel.postalCode, carrier, ...input },
    claims,
  );
const decide = (suggestionId: string, decision: string, claims: ViewerClaims) =>
  stage.running.act("decideCarrierSuggestion", DECIDED, { suggestionId, decision }, claims);
const said = (parcel: TrackerRegistration, carrier: string, becomes: "followed" | "heard") => ({
  ...{ __typename: "SuggestCarrierSuccess", number: parcel.number, carrier, isFollowed: becomes === "followed" },
});
const named = expect.objectContaining({ __typename: "CarrierAlreadyNamed" });
const rows = <T extends object>(entity: new () => T, { shipmentId }: TrackerRegistration): Promise<T[]> =>
  stage.running.database.transaction(Viewer.system, (tx) =>
    tx.find<{ id: string }>(entity as never, { where: { shipmentId } as never, order: { id: "ASC" } }),
  ) as Promise<never>;
const kept = async (parcel: TrackerRegistration) =>
  (await rows(CarrierSuggestion, parcel)).map(({ carrier, state, decidedBy }) => [carrier, state, decidedBy]);
const watchedAs = async (parcel: TrackerRegistration) => (await rows(Watch, parcel)).map(({ carrier }) => carrier);
async function shown({ number, postalCode }: TrackerRegistration) {
  const { data } = await stage.running.run<{ publicTrack: { numbers: object[] | null; carrierChoices: string[] } }>(
    TRACK,
    {
      number,
      postalCode,
    },
  );
  return data!.publicTrack;
}
async function own(
  { shipmentId, number, tenantId }: TrackerRegistration,
  claims = viewer("customer_member", tenantId),
) {
  type Own = { followedNumbers: object[]; carrierSuggestions: { id: string; carrier: string }[] };
  const of = [{ __typename: "Shipment", id: shipmentId, trackingNumber: number }];
  const { data } = await stage.running.run<{ _entities: (Own | null)[] }>(OWN, { of }, claims);
  return data!._entities[0]!;
}

it("the public answer says whose each number is, how that is known, and whose its form may be", async () => {
  const booked = await stage.labelled();
  const lastMile = ambiguous();
  const told = pushOf(booked.number, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" }]);
  const misc_info = { local_number: lastMile, local_provider: null, local_key: null };
  const { data } = told;
  await stage.push({ ...told, data: { ...data, track_info: { ...data.track_info, misc_info } } });
  await stage.settled(booked.number, 1);
  const numbers = [
    { number: booked.number, carrier: "YUNEXPRESS", knownBy: "BOOKED", candidates: ["YUNEXPRESS"] },
    { number: lastMile, carrier: null, knownBy: null, candidates: ["DPD", "HERMES"] },
  ];
  expect((await shown(booked)).numbers).toEqual(numbers);
  expect((await own(booked)).followedNumbers).toEqual(numbers);
  const parcel = await stage.labelled({ ...newParcel("RB123456785GB"), carrier: "" });
  expect((await shown(parcel)).numbers).toEqual([
    { number: "RB123456785GB", carrier: "ROYAL-MAIL", knownBy: "NUMBER_FORM", candidates: ["ROYAL-MAIL"] },
  ]);
  const reported = { ...misc_info, local_provider: "Royal Mail" };
  await stage.push({ ...told, data: { ...data, track_info: { ...data.track_info, misc_info: reported } } });
  const third = { number: lastMile, carrier: "ROYAL-MAIL", candidates: ["DPD", "HERMES"] };
  await stage.running.services.trackers.record({
    ...{ number: booked.number, events: [], eta: null, lastMile: { number: lastMile, carrier: "Royal Mail" } },
  });
  expect((await shown(booked)).numbers![1]).toEqual({ ...third, knownBy: "REPORTED" });
  const correction = { trackingNumber: lastMile, carrier: "Royal Mail", reason: "It says so." };
  await stage.running.act("correctCarrier", "", correction, staff("ops"));
  expect((await shown(booked)).numbers![1]).toEqual({ ...third, knownBy: "STAFF" });
});

it("a reader's word counts at once where the carrier was a guess and nothing was heard; it is known who said so", async () => {
  const parcel = await guessed();
  expect(await watchedAs(parcel)).toEqual(["UNASSIGNED"]);
  expect(await suggest(parcel, " dpd ")).toEqual(said(parcel, "DPD", "followed"));
  const candidates = ["DPD", "HERMES"];
  expect(await shown(parcel)).toEqual({
    numbers: [{ number: parcel.number, carrier: "DPD", knownBy: "PUBLIC_READER", candidates }],
    carrierChoices: expect.arrayContaining(["DPD", "HERMES"]),
  });
  expect(await watchedAs(parcel)).toEqual(["DPD"]);
  expect(await kept(parcel)).toEqual([["DPD", "TAKEN", "PUBLIC_READER"]]);
  const audited = await stage.running.run<{ trackingAudit: { edges: { node: object }[] } }>(
    "query ($id: ID!) { trackingAudit(filter: { subjectId: $id }) { edges { node { act reason by { id } } } } }",
    { id: parcel.shipmentId },
    staff("admin"),
  );
  expect(audited.data?.trackingAudit.edges.map(({ node }) => node)).toEqual([
    { act: "suggestCarrier", reason: "A reader of the public page said so.", by: null },
  ]);

  // The next one's waits, and asks nobody anything: one number is told to its watchers once for all strangers.
  expect(await suggest(parcel, "HERMES")).toEqual(said(parcel, "HERMES", "heard"));
  expect(await watchedAs(parcel)).toEqual(["DPD"]);
  expect(await suggest(parcel, "DPD")).toEqual(named);
  const word = { trackingNumber: parcel.number, carrier: "GLS", reason: "It stands on the label." };
  await stage.running.act("correctWatchedCarrier", "", word, viewer("customer_admin", parcel.tenantId));
  // Whose parcel it is has said otherwise since, which the query shows; of what others said nothing is told.
  expect(await suggest(parcel, "DPD")).toEqual(said(parcel, "DPD", "heard"));
  expect(await watchedAs(parcel)).toEqual(["GLS"]);
});

it("what was booked, said by its customer or scanned no reader changes: the word waits for the owner, who takes it", async () => {
  const parcel = await stage.labelled();
  expect(await suggest(parcel, "YANWEN")).toEqual(said(parcel, "YANWEN", "heard"));
  expect(await suggest(parcel, "4PX")).toEqual(said(parcel, "FOUR_PX", "heard"));
  expect(await watchedAs(parcel)).toEqual(["YUNEXPRESS"]);
  expect((await shown(parcel)).numbers).toMatchObject([{ carrier: "YUNEXPRESS", knownBy: "BOOKED" }]);
  expect((await suggest(parcel, "YunExpress")).__typename).toBe("CarrierAlreadyNamed");

  const { carrierSuggestions: seen } = await own(parcel);
  expect(seen).toMatchObject([
    { number: parcel.number, carrier: "YANWEN", state: "WAITING", decidedBy: null },
    { number: parcel.number, carrier: "FOUR_PX", state: "WAITING", decidedBy: null },
  ]);
  expect((await own(parcel, staff("support"))).carrierSuggestions).toEqual(seen);
  const [yanwen, fourPx] = seen.map(({ id }) => id) as [string, string];
  const owner = viewer("customer_member", parcel.tenantId);
  expect((await decide(yanwen, "TAKE", viewer("customer_admin"))).__typename).toBe("CarrierSuggestionNotFound");
  await expect(decide(yanwen, "TAKE", staff("support"))).rejects.toThrow("FORBIDDEN");
  await expect(decide(yanwen, "TAKE", {})).rejects.toThrow("UNAUTHENTICATED");
  expect(await watchedAs(parcel)).toEqual(["YUNEXPRESS"]);

  expect(await decide(yanwen, "TAKE", owner)).toEqual({
    __typename: "DecideCarrierSuggestionSuccess",
    suggestion: { carrier: "YANWEN", state: "TAKEN", decidedBy: "CUSTOMER" },
  });
  expect(await decide(fourPx, "LEAVE", staff("ops"))).toMatchObject({
    suggestion: { carrier: "FOUR_PX", state: "LEFT", decidedBy: "STAFF" },
  });
  expect(await decide(fourPx, "TAKE", owner)).toMatchObject({
    ...{ __typename: "IllegalCarrierSuggestionState", current: "LEFT" },
  });
  expect(await watchedAs(parcel)).toEqual(["YANWEN"]);
  expect((await shown(parcel)).numbers).toMatchObject([{ carrier: "YANWEN", knownBy: "CUSTOMER" }]);
  // Whoever says the same again learns nothing of that, as one who says another: it is no new word.
  stage.running.clock.set(new Date(Date.now() + 86_400_000));
  expect(await suggest(parcel, "FOUR_PX")).toEqual(said(parcel, "FOUR_PX", "heard"));
  expect(await suggest(parcel, "DHL")).toEqual(said(parcel, "DHL", "heard"));
  expect(await watchedAs(parcel)).toEqual(["YANWEN"]);
  expect((await own(parcel)).carrierSuggestions.map(({ carrier }) => carrier)).toEqual(["YANWEN", "FOUR_PX", "DHL"]);
});

it("a suggestion that waited until the parcel arrived is left, and taken no more: nobody is told of it", async () => {
  const parcel = await stage.labelled();
  await suggest(parcel, "YANWEN");
  await stage.push(pushOf(parcel.number, [{ at: "2026-06-29T05:00:00Z", code: "Delivered_Other" }]));
  await stage.settled(parcel.number, 1);
  const [waiting] = (await own(parcel)).carrierSuggestions;
  const owner = viewer("customer_member", parcel.tenantId);
  expect((await decide(waiting!.id, "TAKE", owner)).__typename).toBe("JourneyOver");
  expect([await kept(parcel), await rows(StatedCarrier, parcel)]).toEqual([[["YANWEN", "WAITING", null]], []]);
  expect(await watchedAs(parcel)).toEqual(["YUNEXPRESS"]);
  expect((await decide(waiting!.id, "LEAVE", owner)).suggestion).toMatchObject({ state: "LEFT" });
});

it("what is booked or reported after a reader's word outweighs it, and those who watch are told of what was booked", async () => {
  const parcel = await stage.labelled();
  const { trackers } = stage.running.services;
  const lastMile = ambiguous();
  const report = (carrier: string | null) =>
    trackers.record({ number: parcel.number, events: [], eta: null, lastMile: { number: lastMile, carrier } });
  await report(null);
  expect(await suggest(parcel, "DPD", reader(), { trackingNumber: lastMile })).toMatchObject({ isFollowed: true });
  const candidates = ["DPD", "HERMES"];
  const second = async () => (await shown(parcel)).numbers![1];
  const known = { number: lastMile, candidates };
  expect(await second()).toEqual({ ...known, carrier: "DPD", knownBy: "PUBLIC_READER" });
  expect(await watchedAs(parcel)).toEqual(["YUNEXPRESS", "DPD"]);
  await report("GLS");
  expect(await second()).toEqual({ ...known, carrier: "GLS", knownBy: "REPORTED" });
  const { shipmentId, number } = parcel;
  for (const again of [1, 2]) {
    await stage.running.database.transaction(Viewer.system, (tx) =>
      stage.running.services.following.handOver(tx, { shipmentId, number }, { number: lastMile, carrier: "HERMES" }),
    );
    expect([again, await second()]).toEqual([again, { ...known, carrier: "HERMES", knownBy: "BOOKED" }]);
    expect(await watchedAs(parcel)).toEqual(["YUNEXPRESS", "HERMES"]);
  }
  expect((await suggest(parcel, "DPD", reader(), { trackingNumber: lastMile })).isFollowed).toBe(false);
});

it("who says so of one company's parcel has nobody told of another's that has the same number", async () => {
  const lastMile = { number: ambiguous(), carrier: null };
  const { following } = stage.running.services;
  const parcels = [await stage.labelled(), await stage.labelled({ ...newParcel(), postalCode: "10115" })];
  for (const { shipmentId, number } of parcels) {
    await stage.running.database.transaction(Viewer.system, (tx) =>
      following.handOver(tx, { shipmentId, number }, lastMile),
    );
  }
  const [theirs, parcel] = parcels as [TrackerRegistration, TrackerRegistration];
  expect(await watchedAs(theirs)).toEqual(["YUNEXPRESS", ""]);
  await suggest(parcel, "DPD", reader(), { trackingNumber: lastMile.number });
  expect(await kept(parcel)).toEqual([["DPD", "TAKEN", "PUBLIC_READER"]]);
  expect(await watchedAs(theirs)).toEqual(["YUNEXPRESS", ""]);
});

it("a guess of which something was heard is changed by no reader either, and of what has arrived nothing is said", async () => {
  const parcel = await guessed();
  await stage.push(pushOf(parcel.number, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" }]));
  await stage.settled(parcel.number, 1);
  expect(await suggest(parcel, "DPD")).toEqual(said(parcel, "DPD", "heard"));
  expect(await watchedAs(parcel)).toEqual(["UNASSIGNED"]);
  await stage.push(pushOf(parcel.number, [{ at: "2026-06-29T05:00:00Z", code: "Delivered_Other" }]));
  await stage.settled(parcel.number, 2);
  expect((await suggest(parcel, "GLS")).__typename).toBe("JourneyOver");
  expect(await kept(parcel)).toEqual([["DPD", "WAITING", null]]);
});

it("who does not prove to know the destination is answered as by the query, guesses are counted with its own, and nothing is kept", async () => {
  const parcel = await guessed();
  expect(await suggest(parcel, "DPD", reader(), { postalCode: "04104" })).toEqual(NOT_FOUND);
  expect(await suggest(parcel, "DPD", reader(), { postalCode: null })).toEqual(NOT_FOUND);
  expect(await suggest({ ...parcel, number: ambiguous() }, "DPD")).toEqual(NOT_FOUND);
  expect(await stage.redis.sCard(parcelKeys(parcel.number).guesses)).toBe(2);
  for (let guess = 0; guess < 28; guess += 1) {
    await suggest(parcel, "DPD", reader(), { postalCode: String(10_000 + guess) });
  }
  expect((await suggest(parcel, "DPD", reader(), { postalCode: "10099" })).__typename).toBe("PublicTrackLimited");
  const { data } = await stage.running.run<{ publicTrack: { __typename: string } }>(
    'query ($number: String!) { publicTrack(number: $number, postalCode: "10098") { __typename } }',
    { number: parcel.number },
  );
  expect(data?.publicTrack.__typename).toBe("PublicTrackLimited");
  expect([await kept(parcel), await watchedAs(parcel)]).toEqual([[], ["UNASSIGNED"]]);
  const bare = await stage.labelled({ ...newParcel(ambiguous()), destinationCountry: "AE", postalCode: "" });
  expect((await suggest(bare, "DPD")).__typename).toBe("TrackingNotProvable");
});

it("one network says five a day and of one parcel three are kept, whoever says them; what is refused changes nothing", async () => {
  stage.running.clock.set("2026-11-29T22:00:00Z");
  const parcel = await stage.labelled();
  const limited = {
    __typename: "CarrierSuggestionsLimited",
    message: "Enough was suggested for today: of this parcel, or from this connection. Try again later.",
    retryAfterSeconds: 2 * 60 * 60,
  };
  for (const carrier of ["DHL", "DPD", "GLS"])
    expect(await suggest(parcel, carrier)).toEqual(said(parcel, carrier, "heard"));
  // What others said is limited as what nobody said: by no answer it is told apart, and no key is kept for it.
  const keys = () =>
    stage.running.database.transaction(Viewer.system, (tx) =>
      tx.query("SELECT count(*)::int AS n FROM idempotency_key WHERE operation = 'suggestCarrier'"),
    );
  const before = await keys();
  for (const carrier of ["UPS", "DHL"]) expect(await suggest(parcel, carrier)).toEqual(limited);
  expect(await keys()).toEqual(before);

  const network = `2001:db8:${randomInt(65_536).toString(16)}:7`;
  const from = (host: number): ViewerClaims => ({ client_address: `${network}::${host}` });
  const parcels = await Promise.all(Array.from({ length: 6 }, () => guessed()));
  for (const [host, each] of parcels.slice(0, 5).entries()) {
    expect(await suggest(each, "DPD", from(host + 1))).toEqual(said(each, "DPD", "followed"));
  }
  expect(await suggest(parcels[5]!, "DPD", from(9))).toEqual(limited);
  expect([await kept(parcels[5]!), await watchedAs(parcels[5]!)]).toEqual([[], ["UNASSIGNED"]]);
  stage.running.clock.set("2026-11-30T00:00:00Z");
  expect(await suggest(parcels[5]!, "DPD", from(9))).toEqual(said(parcels[5]!, "DPD", "followed"));
  expect(await suggest(parcel, "UPS")).toEqual(said(parcel, "UPS", "heard"));

  // Neither the address nor the destination stands anywhere.
  const stored = JSON.stringify([await rows(CarrierSuggestion, parcel), await rows(StatedCarrier, parcels[0]!)]);
  const counted = (await stage.redis.keys("tracking:suggestions:*")).join();
  for (const text of [stored, counted]) expect(text).not.toMatch(new RegExp(`${network}|${parcel.postalCode}`));
  expect(Object.keys((await rows(CarrierSuggestion, parcel))[0]!).sort()).toEqual([
    ...[
      "carrier",
      "decidedAt",
      "decidedBy",
      "id",
      "number",
      "shipmentId",
      "state",
      "suggestedAt",
      "tenantId",
      "version",
    ],
  ]);
});

it("of two readers at once one counts and the other waits; both with one word are one", async () => {
  const parcel = await guessed();
  const outcomes = await Promise.all(["DPD", "HERMES", "GLS"].map((carrier) => suggest(parcel, carrier)));
  expect(outcomes.map(({ isFollowed }) => isFollowed).sort()).toEqual([false, false, true]);
  const [{ carrier } = { carrier: "" }] = outcomes.filter(({ isFollowed }) => isFollowed);
  expect(await watchedAs(parcel)).toEqual([carrier]);
  expect((await rows(StatedCarrier, parcel)).map(({ carrier: of, statedBy }) => [of, statedBy])).toEqual([
    [carrier, "PUBLIC_READER"],
  ]);

  const other = await guessed();
  const same = await Promise.all([1, 2, 3, 4].map(() => suggest(other, "DPD")));
  expect(same.filter(({ __typename }) => __typename !== "CarrierAlreadyNamed")).toEqual([
    said(other, "DPD", "followed"),
  ]);
  expect(await kept(other)).toEqual([["DPD", "TAKEN", "PUBLIC_READER"]]);
});

it("whose parcel it is has the last word, said before, after or at the same time", async () => {
  for (const round of [1, 2, 3, 4]) {
    const parcel = await guessed();
    const owner = viewer("customer_admin", parcel.tenantId);
    const word = { trackingNumber: parcel.number, carrier: "GLS", reason: `It is theirs, ${round}.` };
    await Promise.all([suggest(parcel, "DPD"), stage.running.act("correctWatchedCarrier", "", word, owner)]);
    expect(await watchedAs(parcel)).toEqual(["GLS"]);
    expect((await shown(parcel)).numbers).toMatchObject([{ carrier: "GLS", knownBy: "CUSTOMER" }]);
  }
});

it("a key acts once for its number, proves again whoever repeats it, and is nobody's elsewhere", async () => {
  const parcel = await guessed();
  const key = { idempotencyKey: randomUUID() };
  const from = reader();
  const both = await Promise.all([1, 2].map(() => suggest(parcel, "DPD", from, key)));
  expect(both).toEqual([said(parcel, "DPD", "followed"), said(parcel, "DPD", "followed")]);
  // No reuse of the key with another input: no hash of a destination is remembered, which would be easy to guess against.
  expect(await suggest(parcel, "DPD", reader(), { ...key, postalCode: "10115" })).toEqual(NOT_FOUND);
  expect((await suggest(parcel, "GLS", from, key)).__typename).toBe("IdempotencyKeyReused");
  const other = await guessed();
  expect(await suggest(other, "GLS", from, key)).toEqual(said(other, "GLS", "followed"));
  expect([await kept(parcel), await kept(other)]).toEqual([
    [["DPD", "TAKEN", "PUBLIC_READER"]],
    [["GLS", "TAKEN", "PUBLIC_READER"]],
  ]);
});

it("while PostgreSQL hangs or fails scans are shown, and whose the numbers are is said to be unknown, not guessed", async () => {
  const parcel = await guessed();
  await suggest(parcel, "DPD");
  await stage.push(pushOf(parcel.number, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" }]));
  await stage.settled(parcel.number, 1);
  const track = async () =>
    (
      await stage.running.run<{ publicTrack: object }>(
        `query ($number: String!, $postalCode: String!) { publicTrack(number: $number, postalCode: $postalCode) {
          ... on PublicTrack { status numbers { carrier } scans { status } } } }`,
        { number: parcel.number, postalCode: parcel.postalCode },
      )
    ).data!.publicTrack;
  const scans = { status: "IN_TRANSIT", scans: [{ status: "IN_TRANSIT" }] };
  const { source } = stage.running.database;
  const holder = source.createQueryRunner();
  await holder.startTransaction();
  await holder.query("LOCK TABLE stated_carrier IN ACCESS EXCLUSIVE MODE");
  expect(await track()).toEqual({ ...scans, numbers: null });
  await holder.query("ALTER TABLE stated_carrier RENAME TO gone");
  await holder.commitTransaction();
  expect(await track()).toEqual({ ...scans, numbers: null });
  await source.query("ALTER TABLE gone RENAME TO stated_carrier");
  await holder.release();
  expect(await track()).toEqual({ ...scans, numbers: [{ carrier: "DPD" }] });
});

it("the public answer costs one statement by an index where numbers are asked for, and none otherwise", async () => {
  const { number, postalCode } = await stage.labelled();
  const { database } = stage.running;
  const read = jest.spyOn(database, "read");
  const transaction = jest.spyOn(database, "transaction");
  const query = (fields: string) => `query ($number: String!, $postalCode: String!) {
    publicTrack(number: $number, postalCode: $postalCode) { ... on PublicTrack { ${fields} } } }`;
  const asks: number[] = [];
  for (const fields of ["status scans { status }", "numbers { carrier }"]) {
    read.mockClear();
    await stage.running.run(query(fields), { number, postalCode });
    asks.push(read.mock.calls.flatMap(([, statements]) => statements).length);
  }
  const [[, [statement]] = [Viewer.system, []]] = read.mock.calls;
  expect([asks, transaction.mock.calls.length]).toEqual([[0, 1], 0]);
  read.mockRestore();
  transaction.mockRestore();
  const plan = await database.transaction(Viewer.system, async (tx) => {
    await tx.query("SET LOCAL enable_seqscan = off");
    return JSON.stringify(await tx.query(`EXPLAIN (COSTS OFF) ${statement!.text}`, statement!.values));
  });
  expect(plan).toContain("Index Scan on stated_carrier_shipment_id_number_key");
  expect(plan).toContain("Index Cond: (shipment_id = ");
  expect(plan).not.toContain("Seq Scan");
});

it("every fault of the input is told, and no text of a stranger's is kept", async () => {
  const faulty = {
    idempotencyKey: "",
    trackingNumber: "}{",
    postalCode: "0".repeat(101),
    carrier: "Call +44 20 7946 0000",
  };
  expect(await stage.running.act("suggestCarrier", "", faulty, reader())).toMatchObject({
    __typename: "InvalidInput",
    faults: [
      { field: "idempotencyKey" },
      { field: "trackingNumber", message: "A tracking number has 4 to 50 letters, digits and hyphens." },
      { field: "postalCode", message: "This is at most 100 characters." },
      { field: "carrier", message: "This is a carrier that `carrierChoices` names." },
    ],
  });
});
