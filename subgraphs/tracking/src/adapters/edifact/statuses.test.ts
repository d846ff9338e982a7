import { UnreadableMessage } from "../../inbound/inbound-scans";
import { readStatuses } from "./statuses";

const RECEIVED = new Date("2026-11-22T08:15:00.000Z");
const read = (text: string) => readStatuses(Buffer.from(text), RECEIVED, "EDIFACT");

const IFTSTA =
  "UNH+1+IFTSTA:D:01B:UN'BGM+23+BY20261122001+9'DTM+137:202611220815:203'NAD+CA+YUNEXPRESS::92'CNI+1+YT2229521272164446'STS+1+21'RFF+AAM:RB123456785CN'DTM+334:202611220810:203'LOC+5+DEFRA:139:6'UNT+10+1'";

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
