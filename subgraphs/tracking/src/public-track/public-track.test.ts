import { run } from "@baiyun/kit/testing";
import { parcelKeys } from "../parcel/parcel-keys";
import { newNumber, newParcel, pushOf, Stage } from "../testing/stage";

const PUBLIC_TRACK = /* GraphQL */ `
  query ($number: String!, $postalCode: String!) {
    publicTrack(number: $number, postalCode: $postalCode) {
      __typename
      ... on PublicTrack { status scans { occurredAt place status } }
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
        status: "DELIVERED",
        scans: [
          { occurredAt: "2026-06-29T05:00:00.000Z", place: "LEIPZIG, DE", status: "DELIVERED" },
          { occurredAt: "2026-06-24T01:00:00.000Z", place: "SHENZHEN, CN", status: "UNKNOWN" },
        ],
      },
    },
  });
});

it("answers an unknown number, a wrong postal code and a missing one alike", async () => {
  const { number } = await stage.labelled();
  const bare = await stage.labelled({ ...newParcel(), postalCode: "" });
  const scanned = newNumber();
  await stage.push(pushOf(scanned, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" }]));
  await stage.settled(scanned, 1);
  for (const [given, postalCode] of [
    [number, "04104"],
    [number, ""],
    [newNumber(), "04103"],
    [bare.number, ""],
    [scanned, ""],
    ["}{", "04103"],
  ] as const) {
    expect(await track(given, postalCode)).toEqual(NOT_FOUND);
  }
});

it("stops guessing, of a known and an unknown number alike", async () => {
  const { number } = await stage.labelled();
  for (const guessed of [number, newNumber()]) {
    for (let guess = 0; guess < 30; guess += 1) expect(await track(guessed, String(10_000 + guess))).toEqual(NOT_FOUND);
    const { publicTrack } = (await track(guessed, "04103")).data;
    expect(publicTrack).toEqual({
      __typename: "PublicTrackLimited",
      message: "This number was looked up too often. Try again later.",
      retryAfterSeconds: expect.any(Number),
    });
    expect(publicTrack.retryAfterSeconds).toBeLessThanOrEqual(3_600);
    expect(publicTrack.retryAfterSeconds).toBeGreaterThanOrEqual(await stage.redis.ttl(parcelKeys(guessed).lookups));
  }
});
