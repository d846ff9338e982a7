import { UnreadableMessage } from "../../inbound/inbound-scans";
import { readPush } from "./push";
import { isSignedWith } from "./signature";

const RECEIVED = new Date("2026-06-30T02:12:00.000Z");
const read = (msg: object) => readPush(Buffer.from(JSON.stringify({ event: "tracking_update", ts: 1, msg })), RECEIVED);

const arrival = {
  slug: "yunexpress",
  checkpoint_time: "2026-06-29T21:05:00+02:00",
  tag: "InTransit",
  subtag: "InTransit_003",
  raw_tag: "AR",
  message: "Arrived at the hub",
  location: "LEIPZIG, DE",
  city: "LEIPZIG",
  country_iso3: "DEU",
};
const withPoints = (checkpoints: unknown, more: object = {}) => ({
  tracking_number: "yt2616912345678901 ",
  slug: "yunexpress",
  checkpoints,
  ...more,
});

it("reads a checkpoint in full", () => {
  expect(read(withPoints([arrival]))).toEqual({
    number: "YT2616912345678901",
    eta: null,
    lastMile: null,
    events: [
      {
        id: expect.stringMatching(/^YT2616912345678901\./),
        status: "IN_TRANSIT",
        subStatus: "ARRIVED",
        rank: "340",
        occurredAt: "2026-06-29T19:05:00.000Z",
        localTime: "2026-06-29T21:05:00",
        utcOffset: "+02:00",
        timeBasis: "OFFSET_GIVEN",
        rawTime: "2026-06-29T21:05:00+02:00",
        rawCode: "InTransit_003",
        description: "Arrived at the hub",
        location: "LEIPZIG, DE",
        city: "LEIPZIG",
        countryCode: "DE",
        source: "AfterShip",
        carrier: "yunexpress",
        recordedAt: "2026-06-30T02:12:00.000Z",
      },
    ],
  });
});

it.each([
  ["Pending", "NOT_FOUND"],
  ["InfoReceived", "INFO_RECEIVED"],
  ["InTransit", "IN_TRANSIT"],
  ["OutForDelivery", "OUT_FOR_DELIVERY"],
  ["AttemptFail", "DELIVERY_FAILURE"],
  ["AvailableForPickup", "AVAILABLE_FOR_PICKUP"],
  ["Delivered", "DELIVERED"],
  ["Exception", "EXCEPTION"],
  ["Expired", "EXPIRED"],
  ["Beamed", "UNKNOWN"],
])("%s is %s", (tag, status) => {
  const [event] = read(withPoints([{ ...arrival, tag, subtag: `${tag}_999` }])).events;
  expect(event).toMatchObject({ status, rawCode: `${tag}_999` });
});

it("a time without an offset is read by the clocks of its place, and without a place by nobody's", () => {
  const { events } = read(
    withPoints([
      { ...arrival, checkpoint_time: "2026-06-29T21:05:00" },
      { ...arrival, checkpoint_time: "2026-06-29T21:05:00", country_iso3: null, country_region: "XXX" },
    ]),
  );
  expect(events.map(({ occurredAt, timeBasis, countryCode }) => [occurredAt, timeBasis, countryCode])).toEqual([
    [null, "UNKNOWN", null],
    ["2026-06-29T19:05:00.000Z", "PLACE_ZONE", "DE"],
  ]);
});

it("reads when it is expected, and who takes it to the door", () => {
  const more = {
    latest_estimated_delivery: { type: "specific", datetime: "2026-07-02T00:00:00", datetime_min: null },
    destination_country_iso3: "DEU",
    updated_at: "2026-06-30T01:00:00+00:00",
    last_mile: { tracking_number: "00340434161094000000", slug: "dhl-germany" },
  };
  expect(read(withPoints([], more))).toEqual({
    number: "YT2616912345678901",
    events: [],
    eta: {
      from: "2026-07-01T22:00:00.000Z",
      to: "2026-07-01T22:00:00.000Z",
      asOf: Date.parse("2026-06-30T01:00:00Z"),
    },
    lastMile: { number: "00340434161094000000", carrier: "dhl-germany" },
  });
});

it("what is odd costs itself only, and what is no push says why", () => {
  expect(read(withPoints([null, 7, [], { ...arrival, city: { a: 1 } }])).events).toMatchObject([{ city: null }]);
  expect(read(withPoints("nothing")).events).toEqual([]);
  expect(() => read({ tracking_number: "?" })).toThrow("msg.tracking_number: not a tracking number");
  expect(() => readPush(Buffer.from('{"event":"tracking_update"}'), RECEIVED)).toThrow(UnreadableMessage);
  expect(() => readPush(Buffer.from("<xml>"), RECEIVED)).toThrow("not JSON");
});

it("is signed with the base64 HMAC-SHA256 of its bytes", () => {
  // printf '{"a":1}' | openssl dgst -sha256 -hmac secret -binary | base64
  const signature = "qp4uNXX11wmLbKzNeQiIw21f22M0KnO62i1qUXR6hJQ=";
  expect(isSignedWith("secret", Buffer.from('{"a":1}'), signature)).toBe(true);
  expect(isSignedWith("secret", Buffer.from('{"a":1} '), signature)).toBe(false);
  expect(isSignedWith("another", Buffer.from('{"a":1}'), signature)).toBe(false);
  expect(isSignedWith("secret", Buffer.from('{"a":1}'), undefined)).toBe(false);
});
