import { UnreadableMessage } from "../../inbound/inbound-scans";
import { PUBLISHED_IFTSTA as IFTSTA } from "../../testing/published-messages";
import { readStatuses } from "./statuses";

const RECEIVED = new Date("2026-11-22T08:15:00.000Z");
const read = (text: string) => readStatuses(Buffer.from(text), RECEIVED, "EDIFACT");

const emsevt = (events: readonly string[]) => {
  const segments = [
    "UNH+7+EMSEVT:3:0:UP'",
    "BGM+23+1+9'",
    "CNI+1+RB123456785CN'",
    ...events.flatMap((code, index) => [
      `STS+1+${code}'`,
      `DTM+334:2026112208${String(index).padStart(2, "0")}+0800:205'`.replace("+0800", "?+0800"),
      "LOC+5+CNSZXA'",
    ]),
  ];
  return `${segments.join("\n")}\nUNT+${segments.length + 1}+7'`;
};

it("reads the published status message, its time by the clocks of its place", () => {
  expect(read(IFTSTA)).toEqual([
    {
      number: "YT2229521272164446",
      eta: null,
      lastMile: { number: "RB123456785CN", carrier: null },
      events: [
        {
          id: expect.stringMatching(/^YT2229521272164446\./),
          status: "DELIVERED",
          subStatus: "UNSPECIFIED",
          rank: "810",
          occurredAt: "2026-11-22T07:10:00.000Z",
          localTime: "2026-11-22T08:10:00",
          utcOffset: "+01:00",
          timeBasis: "PLACE_ZONE",
          rawTime: "202611220810",
          rawCode: "21",
          description: null,
          location: "DEFRA",
          city: null,
          countryCode: "DE",
          source: "EDIFACT",
          carrier: "YUNEXPRESS",
          recordedAt: "2026-11-22T08:15:00.000Z",
        },
      ],
    },
  ]);
});

it("reads the same within its envelope, with separators of its own and line breaks", () => {
  const enveloped = `UNA:+.? '\r\nUNB+UNOC:3+YUN+BY+261122:0815+9'\r\n${IFTSTA}\r\nUNZ+1+9'\r\n`;
  expect(read(enveloped)).toEqual(read(IFTSTA));
  const other = IFTSTA.replaceAll("+", "|").replaceAll(":", ">").replaceAll("'", "~");
  expect(read(`UNA>|.? ~${other}`)).toEqual(read(IFTSTA));
});

it("reads every event of EMSEVT", () => {
  const codes = "EMA EMB EMC EXA EXB EXC EXX EMJ EMK EMD EDA EDB EME EDC EMF EDD EDH EMG EMH EMI".split(" ");
  const [report] = read(emsevt(codes));
  expect(report!.events.map(({ rawCode, status, subStatus }) => [rawCode, status, subStatus].join(" "))).toEqual([
    "EMA IN_TRANSIT PICKED_UP",
    "EMB IN_TRANSIT ARRIVED",
    "EMC IN_TRANSIT DEPARTED",
    "EXA IN_TRANSIT CUSTOMS_PROCESSING",
    "EXB IN_TRANSIT CUSTOMS_INFORMATION_REQUIRED",
    "EXC EXCEPTION RETURNING",
    "EXX EXCEPTION CANCELLED",
    "EMJ IN_TRANSIT ARRIVED",
    "EMK IN_TRANSIT DEPARTED",
    "EMD IN_TRANSIT ARRIVED",
    "EDA EXCEPTION DELAYED",
    "EDB IN_TRANSIT CUSTOMS_PROCESSING",
    "EME IN_TRANSIT CUSTOMS_INFORMATION_REQUIRED",
    "EDC EXCEPTION RETURNING",
    "EMF IN_TRANSIT DEPARTED",
    "EDD IN_TRANSIT UNSPECIFIED",
    "EDH AVAILABLE_FOR_PICKUP UNSPECIFIED",
    "EMG IN_TRANSIT ARRIVED",
    "EMH DELIVERY_FAILURE UNSPECIFIED",
    "EMI DELIVERED UNSPECIFIED",
  ]);
  expect(report!.events[0]).toMatchObject({
    occurredAt: "2026-11-22T00:00:00.000Z",
    utcOffset: "+08:00",
    timeBasis: "OFFSET_GIVEN",
    countryCode: "CN",
    location: "CNSZXA",
  });
});

it("reads every code of Recommendation 24 that can concern a parcel, and no other", () => {
  const codes = Array.from({ length: 103 }, (_, index) => String(index + 1));
  const segments = codes.map((code) => `STS+1+${code}'DTM+334:202611220810:203'LOC+5+DEFRA:139:6'`);
  const text = `UNH+1+IFTSTA:D:01B:UN'BGM+23+BY1+9'CNI+1+YT2229521272164446'${segments.join("")}UNT+${codes.length * 3 + 4}+1'`;
  const readings = new Map<string, string[]>();
  for (const { rawCode, status, subStatus } of read(text)[0]!.events) {
    const reading = subStatus === "UNSPECIFIED" || status === "UNKNOWN" ? status : `${status} ${subStatus}`;
    readings.set(reading, [...(readings.get(reading) ?? []), rawCode!]);
  }
  const inOrder = [...readings].map(([reading, found]) => [
    reading,
    found.sort((a, b) => Number(a) - Number(b)).join(" "),
  ]);
  expect(Object.fromEntries(inOrder)).toEqual({
    INFO_RECEIVED: "6 63 68 71",
    IN_TRANSIT: "2 10 11 15 16 28 31 35 37 39 41 42 43 48 50 59 75 76 78 79 88 92 93 94 100",
    "IN_TRANSIT PICKED_UP": "13",
    "IN_TRANSIT DEPARTED": "24 27 99",
    "IN_TRANSIT ARRIVED": "1 29 40 45 47 74 91 98",
    "IN_TRANSIT CUSTOMS_PROCESSING": "46",
    "IN_TRANSIT CUSTOMS_RELEASED": "8 9 12",
    AVAILABLE_FOR_PICKUP: "64",
    DELIVERY_FAILURE: "23 56",
    "DELIVERY_FAILURE REFUSED": "77",
    DELIVERED: "21 22 72",
    EXCEPTION: "30 54 55 62 73 85 90",
    "EXCEPTION DELAYED": "20 25 44 51 52 53 57 86 87 101",
    "EXCEPTION SECURITY": "17",
    "EXCEPTION DAMAGED": "3 18 97",
    "EXCEPTION CANCELLED": "7",
    "EXCEPTION LOST": "36 49 66",
    "EXCEPTION DESTROYED": "69",
    "EXCEPTION RETURNED": "80 81 82",
    UNKNOWN: "4 5 14 19 26 32 33 34 38 58 60 61 65 67 70 83 84 89 95 96 102 103",
  });
});

it.each([
  ["23+7", "23 7", "RECIPIENT_ABSENT"],
  ["23+3", "23 3", "REFUSED"],
  ["56+9", "56 9", "ADDRESS_INVALID"],
  ["23+99", "23 99", "UNSPECIFIED"],
  ["21+7", "21 7", "UNSPECIFIED"],
])("a delivery that failed is told apart by its reason: %s", (written, rawCode, subStatus) => {
  const [report] = read(IFTSTA.replace("STS+1+21", `STS+1+${written}`));
  expect(report!.events).toMatchObject([{ rawCode, subStatus }]);
});

it("keeps a code that nobody knows, and a time that nobody can read, as they are", () => {
  const odd = IFTSTA.replace("STS+1+21", "STS+1+777:::Lost at sea").replace("202611220810:203", "LATELY:999");
  const [report] = read(odd);
  expect(report!.events).toMatchObject([
    { status: "UNKNOWN", rawCode: "777", description: "Lost at sea", occurredAt: null, rawTime: "LATELY" },
  ]);
  // Without a place nobody knows by whose clock it was written.
  const [nowhere] = read(IFTSTA.replace("LOC+5+DEFRA:139:6'", "").replace("UNT+10", "UNT+9"));
  expect(nowhere!.events).toMatchObject([{ occurredAt: null, localTime: "2026-11-22T08:10:00", timeBasis: "UNKNOWN" }]);
});

it.each([
  ["", "empty"],
  ["hello", "no EDIFACT behind segment 0 (none)"],
  [IFTSTA.slice(0, 60), "no EDIFACT behind segment 3 (DTM)"],
  [IFTSTA.replace("UNT+10+1", "UNT+11+1"), "UNT: it counts 11 segments, and there are 10"],
  [IFTSTA.replace("UNT+10+1", "UNT+10+2"), "UNT: it ends another message"],
  [IFTSTA.replace("UNT+10+1'", ""), "UNT: the last message does not end"],
  [IFTSTA.replace("IFTSTA", "CUSRES"), "UNH: CUSRES tells of no parcels"],
  [IFTSTA.replace("YT2229521272164446", "!"), "CNI: not a tracking number"],
  ["UNB+UNOC:3+A+B+261122:0815+9'UNZ+0+9'", "UNH: there is no message"],
])("says why %j is none", (text, reason) => {
  const act = () => read(text);
  expect(act).toThrow(UnreadableMessage);
  expect(act).toThrow(reason);
});
