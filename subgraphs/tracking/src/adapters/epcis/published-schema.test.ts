import fc from "fast-check";
import type { KeptEvent } from "../../tracking-event/kept-scan";
import { TimeBasis } from "../../tracking-event/scan-time";
import { readingOf, TrackingStatus, TrackingSubStatus } from "../../tracking-event/tracking-status";
import { historyDocument } from "./document";
import { faultsIn } from "./form";
import { faultsBySchema } from "./published-schema";

const isPublished = (message: unknown): boolean => faultsBySchema(message).length === 0;
const takes = (message: unknown): boolean => faultsIn(Buffer.from(JSON.stringify(message))) === null;

const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const head = {
  "@context": [CONTEXT],
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-11-22T08:12:00Z",
};
const documentOf = (...eventList: unknown[]) => ({ ...head, epcisBody: { eventList } });
const EPCS = ["urn:baiyun:parcel:YT2229521272164446", "https://id.gs1.org/00/306141411234567890"];
const common = {
  ...{ eventTime: "2026-11-22T08:10:00.000+01:00", eventTimeZoneOffset: "+08:00", bizStep: "shipping" },
  ...{ disposition: "in_transit", readPoint: { id: "https://unlocode.example/CNSZX" } },
  ...{ bizLocation: { id: "urn:epc:id:sgln:0614141.00888.0" }, recordTime: "2026-11-22T08:15:00Z" },
  bizTransactionList: [{ type: "po", bizTransaction: "urn:epc:id:gdti:0614141.00001.1618034" }],
  sourceList: [{ type: "owning_party", source: "urn:epc:id:pgln:4012345.00225" }],
};
const quantity = { epcClass: "urn:epc:class:lgtin:4012345.012345.998877", quantity: 200, uom: "KGM" };
/** One of each kind, with all that the standard gives it. */
const EVENTS: readonly Record<string, unknown>[] = [
  { ...common, type: "ObjectEvent", action: "ADD", epcList: EPCS, quantityList: [quantity], ilmd: { "ex:lot": "7" } },
  { ...common, type: "AggregationEvent", action: "ADD", parentID: "urn:baiyun:bag:BAG-7", childEPCs: EPCS },
  { ...common, type: "AssociationEvent", action: "ADD", parentID: EPCS[0], childEPCs: ["urn:example:sensor:ab"] },
  { ...common, type: "TransactionEvent", action: "OBSERVE", epcList: EPCS, parentID: "urn:baiyun:bag:BAG-7" },
  { ...common, type: "TransformationEvent", inputEPCList: EPCS, outputQuantityList: [quantity] },
];

it.each(EVENTS.map((event) => [event.type, event] as const))(
  "%s is taken by the published schema and by us",
  (_type, event) => {
    const alone = { "@context": CONTEXT, ...event };
    expect([isPublished(documentOf(event)), takes(documentOf(event))]).toEqual([true, true]);
    expect([isPublished(alone), takes(alone)]).toEqual([true, true]);
    expect([isPublished(event), takes(event)]).toEqual([false, false]);
  },
);

/** Of what an event has, some left out, and some of another kind than it is. */
const ODD = fc.constantFrom<unknown>(
  "",
  "odd",
  "ex:odd",
  7,
  null,
  true,
  [],
  ["odd"],
  [7],
  {},
  { id: "odd" },
  "ADD",
  "DELETE",
);
const NAMES = [...new Set([...EVENTS.flatMap((event) => Object.keys(event)), "favourite", "ex:favourite"])];
const broken = fc
  .tuple(
    fc.constantFrom(...EVENTS),
    fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), ODD), { maxLength: 3 }),
  )
  .map(([event, without, odd]) => {
    const kept = Object.entries(event).filter(([name]) => !without.includes(name));
    return documentOf({ ...Object.fromEntries(kept), ...Object.fromEntries(odd) });
  });

it("nothing is taken that the published schema refuses", () => {
  const seed = Date.now() % 2_147_483_647;
  const seen = { both: 0, neither: 0, stricter: 0 };
  fc.assert(
    fc.property(broken, (message) => {
      const [theirs, ours] = [isPublished(message), takes(message)];
      seen[theirs ? (ours ? "both" : "stricter") : "neither"] += 1;
      expect(ours && !theirs).toBe(false);
    }),
    { seed, numRuns: 3_000 },
  );
  process.stdout.write(`EPCIS broken with seed ${seed}: ${JSON.stringify(seen)}\n`);
  expect(seen.both > 0 && seen.neither > 0).toBe(true);
});

it("what logistics writes of a bag is taken by the published schema", () => {
  const about = { type: "AggregationEvent", parentID: "urn:baiyun:bag:BAG00000019", childEPCs: [EPCS[0]] };
  const place = { id: "urn:baiyun:warehouse:SZX1" };
  const packed = {
    ...{ ...about, action: "ADD", bizStep: "packing", disposition: "container_closed", readPoint: place },
    ...{ eventTime: "2026-11-26T08:00:00.000Z", eventTimeZoneOffset: "+08:00", bizLocation: place },
    bizTransactionList: [{ type: "bol", bizTransaction: "urn:baiyun:mawb:160-12345675" }],
  };
  const taken = {
    ...{ ...about, action: "DELETE", bizStep: "unpacking", disposition: "in_progress" },
    ...{ eventTime: "2026-11-26T09:00:00.000Z", eventTimeZoneOffset: "+00:00" },
  };
  expect([faultsBySchema(documentOf(packed, taken)), takes(documentOf(packed, taken))]).toEqual([[], true]);
});

it("what it finds is told with its path", () => {
  const [object] = EVENTS;
  const odd = { ...object, sourceList: [7], sensorElementList: [{ sensorReport: [] }], certificationInfo: {} };
  expect(faultsIn(Buffer.from(JSON.stringify(documentOf(odd))))).toEqual(
    [
      ["certificationInfo", "must be array"],
      ["certificationInfo", "must be string"],
      ["sourceList.0", "must be object"],
      ["sensorElementList.0.sensorReport", "must NOT have fewer than 1 items"],
    ].map(([path, found]) => ({
      path: `epcisBody.eventList.0.${path}`,
      message: `By the published schema it ${found}.`,
    })),
  );
});

it("what we write of any status is taken by the published schema", () => {
  const kept = (status: TrackingStatus, subStatus: TrackingSubStatus, countryCode: string | null): KeptEvent => ({
    ...readingOf(status, subStatus),
    ...{ id: "YT2229521272164446.10a624a1-fedc-82e7-932e-a296842fa873", occurredAt: "2026-11-22T07:10:00.000Z" },
    ...{ localTime: null, utcOffset: countryCode ? "+08:00" : null, timeBasis: TimeBasis.OFFSET_GIVEN, rawTime: "" },
    ...{ description: null, location: null, city: null, countryCode, rawCode: "X", source: "17TRACK", carrier: null },
    ...{ recordedAt: "2026-11-22T08:15:00.000Z", isDatedAhead: false, correctionReason: null, transactions: [] },
  });
  const events = Object.values(TrackingStatus).flatMap((status) =>
    Object.values(TrackingSubStatus).flatMap((sub) => [kept(status, sub, "DE"), kept(status, sub, null)]),
  );
  const orderId = "0190a000-0000-7000-8000-00000000000a";
  const document = historyDocument([{ number: "YT2229521272164446", orderId, events }], new Date());
  expect([faultsBySchema(document), faultsIn(Buffer.from(JSON.stringify(document)))]).toEqual([[], null]);
});
