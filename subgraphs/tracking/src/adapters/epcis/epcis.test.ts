import type { KeptEvent } from "../../tracking-event/kept-scan";
import { TimeBasis } from "../../tracking-event/scan-time";
import { readingOf, TrackingStatus, TrackingSubStatus } from "../../tracking-event/tracking-status";
import { historyDocument } from "./document";
import { parcelless, readCaptured } from "./epcis";
import { faultsIn } from "./form";
import { wordsOf } from "./words";

const RECEIVED = new Date("2026-11-22T08:15:00.000Z");
const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const ORDER = "0190a000-0000-7000-8000-00000000000a";
const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

const shipping = {
  type: "ObjectEvent",
  action: "OBSERVE",
  bizStep: "shipping",
  disposition: "in_transit",
  epcList: ["urn:baiyun:parcel:YT2229521272164446", "https://id.gs1.org/00/306141411234567890"],
  eventTime: "2026-11-22T08:10:00.000+01:00",
  eventTimeZoneOffset: "+08:00",
  readPoint: { id: "https://unlocode.example/CNSZX" },
  bizLocation: { id: "urn:epc:id:sgln:0614141.00888.0" },
  bizTransactionList: [{ type: "po", bizTransaction: "urn:epc:id:gdti:0614141.00001.1618034" }],
};
const documentOf = (...eventList: unknown[]) => ({
  ...{ "@context": [CONTEXT], type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-11-22T08:12:00Z" },
  epcisBody: { eventList },
});

it("captures an event of a document, or one alone, for each parcel that it names", () => {
  const [report, other] = readCaptured(bytes(documentOf(shipping)), RECEIVED);
  expect(report).toEqual({
    number: "YT2229521272164446",
    eta: null,
    lastMile: null,
    events: [
      {
        id: expect.stringMatching(/^YT2229521272164446\./),
        status: "IN_TRANSIT",
        subStatus: "DEPARTED",
        rank: "330",
        occurredAt: "2026-11-22T07:10:00.000Z",
        localTime: "2026-11-22T15:10:00",
        utcOffset: "+08:00",
        timeBasis: "OFFSET_GIVEN",
        rawTime: "2026-11-22T08:10:00.000+01:00 +08:00",
        rawCode: "shipping in_transit",
        description: null,
        location: "CNSZX",
        city: null,
        countryCode: "CN",
        source: "EPCIS",
        carrier: null,
        recordedAt: "2026-11-22T08:15:00.000Z",
        transactions: [{ type: "po", id: "urn:epc:id:gdti:0614141.00001.1618034" }],
      },
    ],
  });
  expect(other).toMatchObject({ number: "306141411234567890" });
  expect(readCaptured(bytes({ "@context": CONTEXT, ...shipping }), RECEIVED)).toEqual([report, other]);
});

it("captures what is packed into what", () => {
  const { epcList, ...rest } = shipping;
  const packing = {
    ...rest,
    type: "AggregationEvent",
    action: "ADD",
    bizStep: "packing",
    parentID: "urn:baiyun:bag:BAG-7",
    childEPCs: epcList,
  };
  expect(faultsIn(bytes(documentOf(packing)))).toBeNull();
  expect(readCaptured(bytes(documentOf(packing)), RECEIVED)[0]!.events).toMatchObject([
    { status: "IN_TRANSIT", subStatus: "UNSPECIFIED", description: "ADD BAG-7", rawCode: "packing in_transit" },
  ]);
});

it("captures transactions, transformations and what is fixed to a parcel, for the parcels alone that they name", () => {
  const { epcList, action, ...rest } = shipping;
  const [parcel, pallet] = epcList as [string, string];
  const told = documentOf(
    { ...rest, action, type: "TransactionEvent", epcList: [parcel], bizStep: "accepting", disposition: undefined },
    { ...rest, type: "TransformationEvent", inputEPCList: [parcel], outputEPCList: [pallet], bizStep: "repackaging" },
    { ...rest, action: "ADD", type: "AssociationEvent", parentID: parcel, childEPCs: ["urn:example:sensor:ab"] },
    {
      ...rest,
      type: "TransformationEvent",
      transformationID: "urn:example:run:7",
      inputQuantityList: [{ epcClass: "urn:a:b" }],
    },
  );
  expect(faultsIn(bytes(told))).toBeNull();
  const reports = readCaptured(bytes(told), RECEIVED);
  const seen = reports.map(({ number, events }) => [
    number,
    events.map(({ status, rawCode, description, transactions }) => [
      status,
      rawCode,
      description,
      transactions?.length,
    ]),
  ]);
  expect(seen).toEqual([
    [
      "YT2229521272164446",
      [
        ["DELIVERED", "accepting", null, 1],
        ["UNKNOWN", "repackaging in_transit", null, 1],
        ["IN_TRANSIT", "shipping in_transit", "ADD YT2229521272164446", 1],
      ],
    ],
    ["306141411234567890", [["UNKNOWN", "repackaging in_transit", null, 1]]],
  ]);
  expect(parcelless(bytes(told))).toBe("1 of 4 events name no parcel: TransformationEvent.");
});

it("a step that nobody knows is UNKNOWN, its words kept", () => {
  const strange = { ...shipping, bizStep: "https://example.org/steps/beaming", disposition: undefined };
  expect(readCaptured(bytes(documentOf(strange)), RECEIVED)[0]!.events).toMatchObject([
    { status: "UNKNOWN", rawCode: "https://example.org/steps/beaming" },
  ]);
});

it("tells every fault with its path", () => {
  const faulty = {
    ...{ ...shipping, action: "LOOK", bizStep: "beaming", eventTimeZoneOffset: "8", eventTime: "yesterday" },
    ...{ epcList: ["not a uri"], readPoint: {}, favourite: "no prefix", "example:favourite": "prefix" },
  };
  const { "@context": _, ...bare } = documentOf(faulty);
  expect(
    faultsIn(bytes(bare))
      ?.map(({ path }) => path)
      .toSorted(),
  ).toEqual([
    "@context",
    "epcisBody.eventList.0.action",
    "epcisBody.eventList.0.bizStep",
    "epcisBody.eventList.0.epcList.0",
    "epcisBody.eventList.0.eventTime",
    "epcisBody.eventList.0.eventTimeZoneOffset",
    "epcisBody.eventList.0.readPoint.id",
  ]);
  const unknown = faultsIn(bytes(documentOf({ ...shipping, favourite: 1, epcList: undefined })))!;
  expect(unknown.map(({ path }) => path)).toContain("epcisBody.eventList.0.favourite");
  const pathsOf = (context: unknown) =>
    faultsIn(bytes({ ...documentOf(shipping), "@context": context }))?.map(({ path }) => path);
  expect(["no uri", 7, null, ["no uri"], [CONTEXT, null]].map(pathsOf)).toEqual([
    ...[["@context"], ["@context"], ["@context"], ["@context.0"], ["@context"]],
  ]);
  expect(
    faultsIn(bytes({ ...documentOf(shipping), "@context": [CONTEXT, { example: "https://example.org/" }] })),
  ).toBeNull();
  expect(faultsIn(bytes("{"))).toEqual([{ path: "", message: "This is JSON." }]);
  for (const odd of ["null", "[]", "7", '"x"', "{}", '{"type":"TransactionEvent"}'])
    expect(faultsIn(bytes(odd))).not.toBeNull();
});

const kept = (status: TrackingStatus, subStatus: TrackingSubStatus, occurredAt: string | null): KeptEvent => ({
  ...readingOf(status, subStatus),
  ...{
    id: "YT2229521272164446.10a624a1-fedc-82e7-932e-a296842fa873",
    occurredAt,
    localTime: null,
    utcOffset: "+08:00",
  },
  ...{ timeBasis: TimeBasis.OFFSET_GIVEN, rawTime: "", description: "Left with the neighbour", location: "Köln" },
  ...{ city: null, countryCode: "DE", rawCode: "X", source: "17TRACK", carrier: null },
  ...{ recordedAt: "2026-11-22T08:15:00.000Z", isDatedAhead: false, correctionReason: null, transactions: [] },
});

it("writes a parcel's history as a document that we would capture, each status coming back as itself", () => {
  const at = "2026-11-22T07:10:00.000Z";
  const events = [
    kept(TrackingStatus.IN_TRANSIT, TrackingSubStatus.CUSTOMS_RELEASED, at),
    kept(TrackingStatus.DELIVERED, TrackingSubStatus.UNSPECIFIED, null),
    kept(TrackingStatus.EXCEPTION, TrackingSubStatus.RETURNING, at),
  ];
  const document = historyDocument([{ number: "YT2229521272164446", orderId: ORDER, events }], RECEIVED);
  expect(document).toMatchObject({ type: "EPCISDocument", schemaVersion: "2.0", creationDate: RECEIVED.toISOString() });
  expect(JSON.stringify(document)).not.toMatch(/neighbour|Köln/);
  expect((document as ReturnType<typeof documentOf>).epcisBody.eventList).toEqual([
    {
      type: "ObjectEvent",
      eventID: "urn:uuid:10a624a1-fedc-82e7-932e-a296842fa873",
      eventTime: at,
      recordTime: "2026-11-22T08:15:00.000Z",
      eventTimeZoneOffset: "+08:00",
      epcList: ["urn:baiyun:parcel:YT2229521272164446"],
      action: "OBSERVE",
      bizStep: "inspecting",
      disposition: "conformant",
      readPoint: { id: "urn:baiyun:place:DE" },
      bizLocation: { id: "urn:baiyun:place:DE" },
      bizTransactionList: [{ type: "po", bizTransaction: `urn:baiyun:order:${ORDER}` }],
      "baiyun:status": "IN_TRANSIT",
      "baiyun:subStatus": "CUSTOMS_RELEASED",
      "baiyun:source": "17TRACK",
    },
    expect.objectContaining({ bizStep: "shipping", disposition: "returned" }),
  ]);
  expect(faultsIn(bytes(document))).toBeNull();
  const [report] = readCaptured(bytes(document), RECEIVED);
  expect(report!.events.map(({ subStatus, countryCode }) => [subStatus, countryCode])).toEqual([
    ["CUSTOMS_RELEASED", "DE"],
    ["RETURNING", "DE"],
  ]);
  expect(wordsOf({ status: TrackingStatus.NOT_FOUND, subStatus: TrackingSubStatus.UNSPECIFIED })).toEqual({
    bizStep: "other",
    disposition: "in_progress",
  });
});
