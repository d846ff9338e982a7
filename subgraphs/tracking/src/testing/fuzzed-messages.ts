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

const INTERCHANGES = {
  IFTSTA: (number: string): string =>
    `UNA:+.? 'UNB+UNOC:3+A+B+260624:0100+1'UNH+1+IFTSTA:D:01B:UN'BGM+23+1+9'NAD+CA+YUNEXPRESS::92'CNI+1+${number}'STS+1+21'RFF+AAM:RB123456785CN'DTM+334:202606290810:203'LOC+5+DEFRA:139:6'UNT+9+1'UNZ+1+1'`,
  EMSEVT: (number: string): string =>
    `UNH+1+EMSEVT:3:0:UP'BGM+23+1+9'NAD+CA+POST'CNI+1+${number}'STS+1+EMA'DTM+334:202606240810?+0000:205'LOC+5+CNZZZ'STS+1+EMI'DTM+334:202606290810?+0000:205'LOC+5+DEZZZ'FTX+AAO+++At the door'UNT+11+1'`,
} as const;

/** What those whom we ask answer, by the name under which it is kept. */
const answerOf = (number: string) => ({
  "17TRACK answer": {
    code: 0,
    data: {
      accepted: [
        { ...pushOf(number, [{ at: "2026-06-29T05:00:00Z", code: "Delivered_Other" }]).data },
        { number, carrier: 190008, track_info: null },
      ],
      rejected: [{ number, error: { code: -18019909, message: "No tracking information at this time." } }],
    },
  },
  YunExpress: {
    ...{ Code: "0000", Message: "Success" },
    Item: {
      ...{ WaybillNumber: number, TrackingNumber: "LX100000005DE" },
      OrderTrackingDetails: [
        {
          ...{ ProcessDate: "2026-06-24T09:00:00", ProcessContent: "Picked up", ProcessLocation: "Shenzhen" },
          ...{ ProcessCountry: "CN", TrackingStatus: 20 },
        },
      ],
    },
  },
  "4PX": {
    ...{ result: "1", msg: "Success", errors: [] },
    data: {
      deliveryOrderNo: number,
      trackingList: [
        {
          ...{ businessLinkCode: "FPX_S_OK", occurDatetime: "2026-06-29 13:00:00", occurLocation: "Leipzig" },
          ...{ trackingContent: "Delivered", destinationCountry: "DE" },
        },
      ],
    },
  },
  Yanwen: {
    ...{ code: 0, message: "success" },
    result: [
      {
        tracking_number: number,
        checkpoints: [
          {
            ...{ time_stamp: "2026-06-24 09:00:00", time_zone: "+08:00", tracking_status: "PU10" },
            ...{ message: "Picked up", location: "Shenzhen, CN" },
          },
        ],
      },
    ],
  },
});

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
const FORMS = ["17track", "aftership", "IFTSTA", "EMSEVT", "epcis/capture"] as const;
/** What proves nothing, whatever it is looked for in. */
const ODD_PROOFS = [
  "",
  " ",
  "x".repeat(6_000),
  "Bearer",
  "Bearer \t",
  "Basic YTpi",
  "0",
  "%00",
  "é",
  "[object Object]",
];

const drawn = fc.record({
  // Whole numbers of even chances: of a float's bits most make next to nothing.
  draws: fc.array(fc.noBias(fc.nat(9_999)), { minLength: 60, maxLength: 60 }),
  kind: fc.constantFrom("changed", "changed", "changed", "changed", "spoilt", "spoilt", "json", "bytes"),
  json: fc.json(),
  bytes: fc.uint8Array({ maxLength: 400 }),
});
type Drawn = ReturnType<typeof drawn.generate>["value"];

/** What becomes of a sample: most of it almost right. */
function bodyOf(sample: object | string, { draws, kind, json, bytes }: Drawn): Buffer {
  let next = 0;
  const draw = () => draws[next++ % draws.length]! / 10_000;
  if (kind === "bytes") return Buffer.from(bytes);
  if (kind === "json") return Buffer.from(json);
  if (typeof sample === "string") return Buffer.from(spoilt(sample, draw));
  const text = JSON.stringify(kind === "changed" ? changed(sample, draw) : sample) ?? "";
  return Buffer.from(kind === "spoilt" ? spoilt(text, draw) : text);
}

/** Messages to every door about these parcels. */
export function fuzzedMessages(numbers: readonly string[]): fc.Arbitrary<FuzzedMessage> {
  const chosen = fc.record({
    form: fc.constantFrom(...FORMS),
    number: fc.constantFrom(...numbers),
    drawn,
    type: fc.constantFrom(...TYPES),
    proof: fc.constantFrom("own", "own", "own", "own", "another's", "none", "odd"),
    odd: fc.constantFrom(...ODD_PROOFS),
  });
  return chosen.map(({ form, number, drawn: how, type, proof, odd }) => {
    const isInterchange = form === "IFTSTA" || form === "EMSEVT";
    const path = isInterchange ? "edifact" : form;
    const body = bodyOf(isInterchange ? INTERCHANGES[form](number) : sampleOf(number)[form], how);
    const headers =
      proof === "none" ? {} : headersOf(path, proof === "own" ? body : Buffer.concat([body, Buffer.from("x")]), proof);
    const shown =
      proof === "odd" ? Object.fromEntries(Object.keys(headers).map((name) => [name, odd] as const)) : headers;
    return { path, body, headers: { ...shown, ...(type && { "content-type": type }) }, isProved: proof === "own" };
  });
}

/** Answers of everybody whom we ask about these parcels, by whose they are kept. */
export function fuzzedAnswers(numbers: readonly string[]): fc.Arbitrary<{ source: string; body: Buffer }> {
  const sources = Object.keys(answerOf("")) as (keyof ReturnType<typeof answerOf>)[];
  return fc
    .record({ source: fc.constantFrom(...sources), number: fc.constantFrom(...numbers), drawn })
    .map(({ source, number, drawn: how }) => ({ source, body: bodyOf(answerOf(number)[source], how) }));
}

function headersOf(path: string, body: Buffer, proof: string): Record<string, string> {
  if (path === "17track") return { sign: signatureOf(body) };
  if (path === "aftership") return afterShipHeaders(body);
  return proof === "own" ? PARTNER_HEADERS : { authorization: "Bearer another" };
}
