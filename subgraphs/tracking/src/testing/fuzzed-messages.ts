import * as fc from "fast-check";
import { afterShipHeaders, PARTNER_HEADERS } from "./signed";
import { pushOf, signatureOf } from "./stage";

/** A message as somebody may send it, whoever that is. */
export interface FuzzedMessage {
  path: string;
  body: Buffer;
  headers: Record<string, string>;
  /** Whether its sender proves to be who it says. */
  isProved: boolean;
}

const ODD = [
  ...["", " ", "\0", "\u{1F4E6}", "\uD800", "x".repeat(5_000), "2026-02-30T25:61:00Z", "9999-12-31", "-0", "'+:?"],
  ...[null, true, -1, 1e21, 0, [], {}, [null, {}], { a: [] }],
];

const sampleOf = (number: string) => ({
  "17track": pushOf(number, [
    { at: "2026-06-29T05:00:00Z", code: "Delivered_Other" },
    { at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp", country: "CN" },
  ]),
  aftership: {
    event: "tracking_update",
    msg: {
      ...{ tracking_number: number, slug: "yunexpress", expected_delivery: "2026-07-01" },
      last_mile: { tracking_number: "00340434161094000000", slug: "dhl-germany" },
      checkpoints: [
        { checkpoint_time: "2026-06-24T01:00:00Z", tag: "InTransit", subtag: "InTransit_002", country_iso3: "CHN" },
        { checkpoint_time: "2026-06-29T05:00:00", tag: "Delivered", message: "At the door", location: "LEIPZIG" },
      ],
    },
  },
  "epcis/capture": {
    "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    ...{ type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-06-29T05:00:00Z" },
    epcisBody: {
      eventList: [
        {
          ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", disposition: "in_transit" },
          ...{ epcList: [`urn:baiyun:parcel:${number}`], eventTime: "2026-06-24T01:00:00Z" },
          ...{ eventTimeZoneOffset: "+08:00", readPoint: { id: "urn:baiyun:place:CNSZX" } },
        },
      ],
    },
  },
});

const interchangeOf = (number: string): string =>
  `UNA:+.? 'UNB+UNOC:3+A+B+260624:0100+1'UNH+1+IFTSTA:D:01B:UN'BGM+23+1+9'NAD+CA+YUNEXPRESS::92'CNI+1+${number}'STS+1+21'RFF+AAM:RB123456785CN'DTM+334:202606290810:203'LOC+5+DEFRA:139:6'UNT+9+1'UNZ+1+1'`;

/** Some of its leaves and branches are replaced by what nobody would send, doubled or left out. */
function changed(value: unknown, draw: () => number): unknown {
  if (draw() < 0.04) return ODD[Math.floor(draw() * ODD.length)];
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, draw));
    return draw() < 0.1 ? [null, ...items, ...items] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const left = Object.entries(value).filter(() => draw() >= 0.03);
  return Object.fromEntries(left.map(([name, inner]) => [name, changed(inner, draw)]));
}

/** A few of its characters are cut, doubled or replaced. */
function spoilt(text: string, draw: () => number): string {
  let spoiled = text;
  for (let left = Math.floor(draw() * 5); left > 0; left -= 1) {
    const at = Math.floor(draw() * spoiled.length);
    const length = Math.floor(draw() * 12);
    const put = ["", "'", "+", ":", "?", "\n", "ä", "\0", "\uFFFD", spoiled.slice(at, at + length)][
      Math.floor(draw() * 10)
    ];
    spoiled = spoiled.slice(0, at) + put + spoiled.slice(at + (draw() < 0.5 ? length : 0));
  }
  return spoiled;
}

const TYPES = ["application/json", "application/edifact", "text/plain", ";", ""];

/** Messages to every door about these parcels, most of them almost right. */
export function fuzzedMessages(numbers: readonly string[]): fc.Arbitrary<FuzzedMessage> {
  const chosen = fc.record({
    path: fc.constantFrom("17track", "aftership", "edifact", "epcis/capture"),
    number: fc.constantFrom(...numbers),
    draws: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 60, maxLength: 60 }),
    kind: fc.constantFrom("changed", "changed", "changed", "changed", "spoilt", "spoilt", "json", "bytes"),
    json: fc.json(),
    bytes: fc.uint8Array({ maxLength: 400 }),
    type: fc.constantFrom(...TYPES),
    proof: fc.constantFrom("own", "own", "own", "own", "another's", "none"),
  });
  return chosen.map(({ path, number, draws, kind, json, bytes, type, proof }) => {
    let next = 0;
    const draw = () => draws[next++ % draws.length]!;
    const sample = path === "edifact" ? null : sampleOf(number)[path as keyof ReturnType<typeof sampleOf>];
    const whole = sample ? JSON.stringify(kind === "changed" ? changed(sample, draw) : sample) : interchangeOf(number);
    const text = kind === "spoilt" || (kind === "changed" && !sample) ? spoilt(whole, draw) : whole;
    const body = kind === "bytes" ? Buffer.from(bytes) : Buffer.from(kind === "json" ? json : (text ?? ""));
    const headers =
      proof === "none" ? {} : headersOf(path, proof === "own" ? body : Buffer.concat([body, Buffer.from("x")]), proof);
    return { path, body, headers: { ...headers, ...(type && { "content-type": type }) }, isProved: proof === "own" };
  });
}

function headersOf(path: string, body: Buffer, proof: string): Record<string, string> {
  if (path === "17track") return { sign: signatureOf(body) };
  if (path === "aftership") return afterShipHeaders(body);
  return proof === "own" ? PARTNER_HEADERS : { authorization: "Bearer another" };
}
