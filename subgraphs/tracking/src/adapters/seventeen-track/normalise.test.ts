import { UnreadableMessage } from "../../inbound/inbound-scans";
import { normalise } from "./normalise";
import { parsePush } from "./push";

const RECEIVED = new Date("2026-06-30T02:12:00.000Z");
const read = (push: unknown) => normalise(parsePush(Buffer.from(JSON.stringify(push))), RECEIVED);

const arrival = {
  time_iso: "2026-06-29T21:05:00+08:00",
  time_utc: "2026-06-29T13:05:00Z",
  time_raw: { date: "2026-06-29", time: "21:05:00", timezone: "+08:00" },
  description: "Arrived at destination country port",
  location: "LOS ANGELES, US",
  stage: "Arrival",
  sub_status: "InTransit_Arrival",
  address: { country: "US", state: "CA", city: "LOS ANGELES" },
};
const withEvents = (events: unknown[], more: object = {}) => ({
  event: "TRACKING_UPDATED",
  data: {
    number: "yt2616912345678901 ",
    carrier: 190012,
    track_info: { tracking: { providers: [{ provider: { key: 190012 }, events, ...more }] } },
  },
});

it("reads a scan in full", () => {
  expect(read(withEvents([arrival]))).toEqual({
    number: "YT2616912345678901",
    eta: null,
    lastMile: null,
    events: [
      {
        id: expect.stringMatching(
          /^YT2616912345678901\.[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        ),
        occurredAt: "2026-06-29T13:05:00.000Z",
        localTime: "2026-06-29T21:05:00",
        utcOffset: "+08:00",
        timeBasis: "OFFSET_GIVEN",
        rawTime: "2026-06-29 21:05:00 +08:00",
        status: "IN_TRANSIT",
        subStatus: "ARRIVED",
        rank: "340",
        description: "Arrived at destination country port",
        location: "LOS ANGELES, US",
        city: "LOS ANGELES",
        countryCode: "US",
        rawCode: "InTransit_Arrival",
        source: "17TRACK",
        carrier: "190012",
        recordedAt: "2026-06-30T02:12:00.000Z",
      },
    ],
  });
});

it("gives one scan one id, whatever is reported around it", () => {
  const id = (event: object) => read(withEvents([event])).events[0]!.id;
  expect(id({ ...arrival, address: null, description_translation: { lang: "de" } })).toBe(id(arrival));
  const others = [
    { ...arrival, time_raw: { ...arrival.time_raw, time: "21:06:00" } },
    { ...arrival, sub_status: "InTransit_Other" },
    { ...arrival, location: "SEATTLE, US" },
    { ...arrival, description: "Arrived" },
  ];
  expect(new Set([arrival, ...others].map(id)).size).toBe(5);
});

it("keeps a code without a known meaning as UNKNOWN, and counts one that is finer than we know for its stage", () => {
  const [strange] = read(withEvents([{ ...arrival, stage: null, sub_status: "Quantum_Tunnelling" }])).events;
  expect(strange).toMatchObject({ status: "UNKNOWN", subStatus: "UNKNOWN", rawCode: "Quantum_Tunnelling" });
  const [finer] = read(withEvents([{ ...arrival, sub_status: "InTransit_QuantumTunnelling" }])).events;
  expect(finer).toMatchObject({ status: "IN_TRANSIT", subStatus: "ARRIVED", rawCode: "InTransit_QuantumTunnelling" });
});

it("falls back to the stage when an event has no code", () => {
  const [event] = read(withEvents([{ ...arrival, sub_status: null, stage: "PickedUp" }])).events;
  expect(event).toMatchObject({ status: "IN_TRANSIT", subStatus: "PICKED_UP", rawCode: "PickedUp" });
});

it("orders scans by when they happened, and equal instants as 17TRACK lists them", () => {
  const later = { ...arrival, time_utc: "2026-06-29T14:00:00Z" };
  const texts = (events: object[]) => read(withEvents(events)).events.map(({ description }) => description);
  expect(
    texts([
      { ...later, description: "third" },
      { ...arrival, description: "second" },
      { ...arrival, description: "first" },
    ]),
  ).toEqual(["first", "second", "third"]);
});

describe("the time of a scan", () => {
  const timed = (own: object, provider: object = {}) => {
    const push = withEvents([{ ...arrival, time_utc: null, time_iso: null, time_raw: null, ...own }]);
    Object.assign(push.data.track_info.tracking.providers[0]!.provider, provider);
    const [{ occurredAt, localTime, utcOffset, timeBasis, rawTime } = {} as never] = read(push).events;
    return { occurredAt, localTime, utcOffset, timeBasis, rawTime };
  };
  const IN_CHINA = { address: { country: "CN", city: "SHENZHEN" } };
  const NOWHERE = { address: null };

  it("is read with the offset that came with it", () => {
    const known = { occurredAt: "2026-06-29T13:05:00.000Z", localTime: "2026-06-29T21:05:00", utcOffset: "+08:00" };
    for (const own of [
      { time_iso: arrival.time_iso },
      { time_raw: arrival.time_raw },
      { time_iso: "2026-06-29 21:05:00 +0800" },
      { time_raw: { date: "2026/06/29", time: "21:05", timezone: "UTC+8" } },
    ]) {
      expect(timed({ ...own, ...NOWHERE })).toMatchObject({ ...known, timeBasis: "OFFSET_GIVEN" });
    }
  });

  it("is read at its place, or else at its carrier's, when it came without an offset", () => {
    const wall = { time_raw: { date: "2026-06-29", time: "21:05:00", timezone: null } };
    const inChina = {
      occurredAt: "2026-06-29T13:05:00.000Z",
      localTime: "2026-06-29T21:05:00",
      utcOffset: "+08:00",
      rawTime: "2026-06-29 21:05:00",
    };
    expect(timed({ ...wall, ...IN_CHINA })).toEqual({ ...inChina, timeBasis: "PLACE_ZONE" });
    expect(timed({ ...wall, ...NOWHERE }, { country: "CN" })).toEqual({ ...inChina, timeBasis: "CARRIER_ZONE" });
    expect(timed({ ...wall, address: { country: "DE" } }, { country: "CN" })).toMatchObject({
      occurredAt: "2026-06-29T19:05:00.000Z",
      timeBasis: "PLACE_ZONE",
    });
  });

  it("is unknown, never the receipt and never UTC, when nobody can tell", () => {
    for (const own of [
      { time_raw: { date: "2026-06-29", time: "21:05:00" }, ...NOWHERE },
      { time_raw: { date: "2026-06-29", time: "21:05:00" }, address: { country: "US" } },
      { time_utc: "0001-01-01T00:00:00Z", time_iso: "soon" },
      { time_iso: "29/06/2026 21:05:00", ...IN_CHINA },
      {},
    ]) {
      expect(timed(own)).toMatchObject({ occurredAt: null, utcOffset: null, timeBasis: "UNKNOWN" });
    }
    expect(timed({ time_iso: "29/06/2026 21:05:00", ...IN_CHINA })).toMatchObject({ rawTime: "29/06/2026 21:05:00" });
  });
});

it("takes an estimate without an offset for the recipient's time, and for none where nobody knows it", () => {
  const estimateFor = (recipient: object | null) => {
    const push = withEvents([arrival]);
    const estimated = { from: "2026-07-08T00:00:00", to: "2026-07-12 20:00" };
    Object.assign(push.data.track_info, {
      time_metrics: { estimated_delivery_date: estimated },
      shipping_info: { recipient_address: recipient },
    });
    return read(push).eta;
  };
  expect(estimateFor({ country: "DE" })).toMatchObject({
    from: "2026-07-07T22:00:00.000Z",
    to: "2026-07-12T18:00:00.000Z",
  });
  expect(estimateFor(null)).toBeNull();
});

it("takes no synchronisation and no scan of the future for the newest", () => {
  const push = withEvents([{ ...arrival, time_utc: "2031-01-01T00:00:00Z" }, arrival]);
  const estimated = { from: "2026-07-08T00:00:00Z", to: null };
  Object.assign(push.data.track_info, { time_metrics: { estimated_delivery_date: estimated } });
  expect(read(push).eta!.asOf).toBe(Date.parse("2026-06-29T13:05:00Z"));
  Object.assign(push.data.track_info.tracking.providers[0]!, { latest_sync_time: "2031-01-01T00:00:00Z" });
  expect(read(push).eta!.asOf).toBe(RECEIVED.getTime());
});

it("loses an odd leaf, not the push", () => {
  const [event] = read(withEvents([{ ...arrival, description: { de: "Ankunft" }, location: 7, address: "US" }])).events;
  expect(event).toMatchObject({ description: null, location: "7", countryCode: null, status: "IN_TRANSIT" });
});

it.each([
  [
    "an event",
    (push: ReturnType<typeof withEvents>) =>
      push.data.track_info.tracking.providers[0]!.events.unshift(null, 7, "boom", []),
  ],
  [
    "a provider",
    (push: ReturnType<typeof withEvents>) => push.data.track_info.tracking.providers.unshift(null as never, 7 as never),
  ],
  [
    "all events of a provider",
    (push: ReturnType<typeof withEvents>) =>
      push.data.track_info.tracking.providers.unshift({ provider: { key: 1 }, events: "none" as never }),
  ],
  [
    "the latest event",
    (push: ReturnType<typeof withEvents>) => Object.assign(push.data.track_info, { latest_event: "boom" }),
  ],
  [
    "the metrics",
    (push: ReturnType<typeof withEvents>) => Object.assign(push.data.track_info, { time_metrics: [null] }),
  ],
])("loses %s that is none, not the push", (_, spoil) => {
  const push = withEvents([arrival]);
  spoil(push);
  expect(read(push).events).toEqual(read(withEvents([arrival])).events);
});

it("reads a push without anything of a parcel as one without news", () => {
  for (const trackInfo of [null, "boom", [], { tracking: "boom" }, { tracking: { providers: {} } }]) {
    const push = { event: "TRACKING_UPDATED", data: { number: "RR123456789CN", carrier: 3011, track_info: trackInfo } };
    expect(read(push)).toEqual({ number: "RR123456789CN", events: [], eta: null, lastMile: null });
  }
});

it("reads the latest event of a push that lists none", () => {
  const push = withEvents([]);
  Object.assign(push.data.track_info, { latest_event: arrival });
  expect(read(push).events).toEqual(read(withEvents([arrival])).events);
});

it("reads the estimate as of the latest synchronisation", () => {
  const push = withEvents([arrival], { latest_sync_time: "2026-06-30T02:11:45Z" });
  const estimated = { from: "2026-07-08T00:00:00-07:00", to: "2026-07-12T00:00:00-07:00" };
  Object.assign(push.data.track_info, { time_metrics: { estimated_delivery_date: estimated } });
  expect(read(push).eta).toEqual({
    from: "2026-07-08T07:00:00.000Z",
    to: "2026-07-12T07:00:00.000Z",
    asOf: Date.parse("2026-06-30T02:11:45Z"),
  });
});

it("reads a push that tracking has stopped as one without news", () => {
  expect(read({ event: "TRACKING_STOPPED", data: { number: "RR123456789CN", carrier: 3011, tag: null } })).toEqual({
    number: "RR123456789CN",
    events: [],
    eta: null,
    lastMile: null,
  });
});

it("names who scanned it apart from who told us, as well as it is known", () => {
  const carrierOf = (provider: object | null, carrier: number | null = 190012) => {
    const push = withEvents([arrival]);
    Object.assign(push.data, { carrier });
    Object.assign(push.data.track_info.tracking.providers[0]!, { provider });
    const [event] = read(push).events;
    return [event!.carrier, event!.source];
  };
  expect(carrierOf({ key: 190008, name: "YunExpress", country: "CN" })).toEqual(["YunExpress", "17TRACK"]);
  expect(carrierOf({ key: 190008 })).toEqual(["190008", "17TRACK"]);
  expect(carrierOf(null)).toEqual(["190012", "17TRACK"]);
  expect(carrierOf(null, 0)).toEqual([null, "17TRACK"]);
});

it.each([
  ["by name", { local_number: "00340434161094042557", local_provider: "DHL Paket", local_key: 7041 }, "DHL Paket"],
  ["by its number at 17TRACK", { local_number: "0034 0434 1610 9404 2557", local_key: 7041 }, "7041"],
  ["by nothing", { local_number: "00340434161094042557", local_key: 0 }, null],
])("reads the number of the last mile, its carrier %s", (_, misc, carrier) => {
  const push = withEvents([arrival]);
  Object.assign(push.data.track_info, { misc_info: misc });
  expect(read(push).lastMile).toEqual({ number: "00340434161094042557", carrier });
});

it.each([null, "", "{a}", "YT2616912345678901"])("takes %j for no number of a last mile", (number) => {
  const push = withEvents([arrival]);
  Object.assign(push.data.track_info, { misc_info: { local_number: number, local_key: 7041 } });
  expect(read(push).lastMile).toBeNull();
});

it.each([
  ["no JSON", "{", "not JSON"],
  ["another event", '{"event":"HELLO","data":{"number":"RR123456789CN"}}', "event: Invalid option"],
  ["no number", '{"event":"TRACKING_UPDATED","data":{}}', "data.number: Invalid input"],
  [
    "a number that is none",
    '{"event":"TRACKING_UPDATED","data":{"number":"{a}"}}',
    "data.number: not a tracking number",
  ],
])("refuses %s", (_, body, reason) => {
  const act = () => normalise(parsePush(Buffer.from(body)), RECEIVED);
  expect(act).toThrow(UnreadableMessage);
  expect(act).toThrow(reason);
});
