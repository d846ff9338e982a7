import { run, viewer } from "@baiyun/kit/testing";
import { parcelKeys } from "../parcel/parcel-keys";
import { newNumber, newParcel, pushOf, Stage } from "../testing/stage";

const PUBLIC_TRACK = /* GraphQL */ `
  query ($number: String!, $postalCode: String!) {
    publicTrack(number: $number, postalCode: $postalCode) {
      __typename
      ... on PublicTrack {
        number destinationCountry status eta isSandbox lastMile { number }
        scans { occurredAt localTime utcOffset place status subStatus }
      }
      ... on TrackingNotFound { message }
      ... on PublicTrackLimited { message retryAfterSeconds }
    }
  }
`;
const NOT_FOUND = {
  data: { publicTrack: { __typename: "TrackingNotFound", message: "No parcel has this number and this destination." } },
};

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const track = (number: string, postalCode: string) =>
  run<{ publicTrack: { __typename: string; retryAfterSeconds?: number } }>(stage.subgraph, PUBLIC_TRACK, {
    number,
    postalCode,
  });

it("shows place, time and status to whoever knows the destination", async () => {
  const { number } = await stage.labelled();
  await stage.push(
    pushOf(number, [
      {
        at: "2026-06-29T05:00:00Z",
        code: "Delivered_Other",
        text: "Handed to Erika Mustermann",
        location: "Musterweg 5, 04103 Leipzig",
      },
      { at: "2026-06-24T01:00:00Z", code: "Teleported", country: "CN", city: "SHENZHEN" },
    ]),
  );
  await stage.settled(number, 2);
  expect(await track(` ${number.toLowerCase()}`, "04 103")).toEqual({
    data: {
      publicTrack: {
        __typename: "PublicTrack",
        number,
        destinationCountry: "DE",
        status: "DELIVERED",
        eta: null,
        lastMile: null,
        isSandbox: false,
        scans: [
          {
            occurredAt: "2026-06-29T05:00:00.000Z",
            localTime: "2026-06-29T05:00:00",
            utcOffset: "+00:00",
            place: "LEIPZIG, DE",
            status: "DELIVERED",
            subStatus: "UNSPECIFIED",
          },
          {
            occurredAt: "2026-06-24T01:00:00.000Z",
            localTime: "2026-06-24T01:00:00",
            utcOffset: "+00:00",
            place: "SHENZHEN, CN",
            status: "UNKNOWN",
            subStatus: "UNKNOWN",
          },
        ],
      },
    },
  });
});

it("answers an unknown number, a wrong postal code and a missing one alike", async () => {
  const { number } = await stage.labelled();
  const scanned = newNumber();
  await stage.push(pushOf(scanned, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" }]));
  await stage.settled(scanned, 1);
  for (const [given, postalCode] of [
    [number, "04104"],
    [number, ""],
    [newNumber(), "04103"],
    [scanned, ""],
    ["}{", "04103"],
  ] as const) {
    expect(await track(given, postalCode)).toEqual(NOT_FOUND);
  }
});

it("a stranger's wrong postal codes do not lock out who knows the right one", async () => {
  const { number } = await stage.labelled();
  for (let guess = 0; guess < 40; guess += 1) await track(number, String(10_000 + guess));
  for (const right of ["04103", "D-04103", "０４１０３", " 04 103 "]) {
    expect((await track(number, right)).data.publicTrack.__typename).toBe("PublicTrack");
  }
});

it("tells who is wrong too often to wait, of a known and an unknown number alike; the same mistake again is no new guess", async () => {
  const { number } = await stage.labelled();
  for (const guessed of [number, newNumber()]) {
    for (let again = 0; again < 40; again += 1) expect(await track(guessed, "10000")).toEqual(NOT_FOUND);
    for (let guess = 1; guess < 30; guess += 1) expect(await track(guessed, String(10_000 + guess))).toEqual(NOT_FOUND);
    const { publicTrack } = (await track(guessed, "10030")).data;
    expect(publicTrack).toEqual({
      __typename: "PublicTrackLimited",
      message: "This number was looked up too often. Try again later.",
      retryAfterSeconds: expect.any(Number),
    });
    expect(publicTrack.retryAfterSeconds).toBeLessThanOrEqual(3_600);
    expect(publicTrack.retryAfterSeconds).toBeGreaterThanOrEqual(await stage.redis.ttl(parcelKeys(guessed).guesses));
  }
});

it("ends guessing altogether after 1,000 different wrong ones, until a day has passed", async () => {
  const { number } = await stage.labelled();
  const { guessesOfDay } = parcelKeys(number);
  const wrong = Array.from({ length: 1_000 }, (_, guess) => `guess ${guess}`);
  await stage.redis.sAdd(guessesOfDay, wrong.slice(1));
  await stage.redis.expire(guessesOfDay, 24 * 60 * 60);
  expect((await track(number, "04103")).data.publicTrack.__typename).toBe("PublicTrack");
  await stage.redis.sAdd(guessesOfDay, wrong);
  const { publicTrack } = (await track(number, "04103")).data;
  expect(publicTrack.__typename).toBe("PublicTrackLimited");
  expect(publicTrack.retryAfterSeconds).toBeGreaterThan(3_600);
});

describe("where the destination has no postal code", () => {
  const BY_PHONE = /* GraphQL */ `
    query ($number: String!, $postalCode: String, $phone: String) {
      publicTrack(number: $number, postalCode: $postalCode, phone: $phone) {
        __typename
        ... on PublicTrack { status }
        ... on TrackingNotFound { message }
        ... on TrackingNotProvable { message }
        ... on PublicTrackLimited { message retryAfterSeconds }
      }
    }
  `;
  const ask = async (number: string, proof: { postalCode?: string; phone?: string }) =>
    (await run<{ publicTrack: { __typename: string } }>(stage.subgraph, BY_PHONE, { number, ...proof })).data
      .publicTrack;
  const found = { __typename: "PublicTrack", status: null };
  const toHongKong = () =>
    stage.labelled({ ...newParcel(), destinationCountry: "HK", postalCode: "", phoneEnd: "234567" });

  it.each(["+852 9123 4567", "91234567", "234567", "９１２３４５６７"])(
    "the recipient's phone %j proves as much",
    async (phone) => {
      const { number } = await toHongKong();
      expect(await ask(number, { phone })).toEqual(found);
      expect(await ask(number, { phone, postalCode: "" })).toEqual(found);
    },
  );

  it("a wrong, a short or no phone is answered like an unknown number", async () => {
    const { number } = await toHongKong();
    const proofs = [{ phone: "91234568" }, { phone: "34567" }, { phone: "" }, {}, { postalCode: "999077" }];
    for (const proof of proofs) {
      expect(await ask(number, proof)).toEqual(NOT_FOUND.data.publicTrack);
      expect(await ask(newNumber(), proof)).toEqual(NOT_FOUND.data.publicTrack);
    }
  });

  it.each([
    ["that was scanned", true],
    ["of which nothing is known yet", false],
  ])(
    "of a parcel %s without postal code and telephone it is told that nobody can prove it, and nothing else",
    async (_of, isScanned) => {
      const { number } = await stage.labelled({ ...newParcel(), destinationCountry: "AE", postalCode: "" });
      if (isScanned) {
        await stage.push(pushOf(number, [{ at: "2026-06-24T01:00:00Z", code: "Delivered_Other", text: "Erika" }]));
        await stage.settled(number, 1);
      }
      const message =
        "Neither a postal code nor a telephone number is kept of this parcel, and its number alone shows nothing: ask its sender.";
      for (const proof of [{}, { postalCode: "" }, { postalCode: "04103" }, { phone: "91234567" }, { phone: "" }]) {
        expect(await ask(number, proof)).toEqual({ __typename: "TrackingNotProvable", message });
      }
      // Nothing was guessed, so nobody is told to wait.
      const { guesses, guessesOfDay } = parcelKeys(number);
      expect(await stage.redis.exists([guesses, guessesOfDay])).toBe(0);
    },
  );

  it("a phone does not stand in for a postal code that there is", async () => {
    const { number } = await stage.labelled({ ...newParcel(), phoneEnd: "234567" });
    expect(await ask(number, { phone: "91234567" })).toEqual(NOT_FOUND.data.publicTrack);
    expect(await ask(number, { phone: "91234567", postalCode: "04103" })).toEqual(found);
  });

  it("wrong ones are limited, and bar nobody who is right", async () => {
    const { number } = await toHongKong();
    for (let n = 0; n < 30; n += 1) await ask(number, { phone: String(900_000 + n) });
    expect((await ask(number, { phone: "900099" })).__typename).toBe("PublicTrackLimited");
    expect(await ask(number, { phone: "91234567" })).toEqual(found);
  });
});

it("says of a sandbox's parcel that it is one, to anybody and to who signs in", async () => {
  const sandbox = await Stage.open({ TRACKING_SANDBOX: "true" });
  try {
    const { number, shipmentId, tenantId } = await sandbox.labelled();
    const query = `query ($number: String!, $of: [_Any!]!) {
      publicTrack(number: $number, postalCode: "04103") { ... on PublicTrack { isSandbox } }
      _entities(representations: $of) { ... on Shipment { isSandbox } } }`;
    const of = [{ __typename: "Shipment", id: shipmentId, trackingNumber: number }];
    const asked = (at: Stage) => run(at.subgraph, query, { number, of }, viewer("customer_member", tenantId));
    expect(await asked(sandbox)).toMatchObject({
      data: { publicTrack: { isSandbox: true }, _entities: [{ isSandbox: true }] },
    });
    expect(await asked(stage)).toMatchObject({
      data: { publicTrack: { isSandbox: false }, _entities: [{ isSandbox: false }] },
    });
  } finally {
    await sandbox.close();
  }
});
