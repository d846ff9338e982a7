import { staff, until, viewer } from "@baiyun/kit/testing";
import { PARTNER_HEADERS } from "../testing/signed";
import { keptScans, pushOf, Stage } from "../testing/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const QUERY =
  "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment { historyDocument trackingStatus } } }";
interface Shown {
  historyDocument: string;
  trackingStatus: string;
}
async function shown(id: string, claims: object): Promise<Shown | null> {
  const of = [{ __typename: "Shipment", id }];
  const { data, errors } = await stage.running.run<{ _entities: (Shown | null)[] }>(QUERY, { of }, claims);
  if (errors) throw new Error(String(errors[0]?.extensions?.code));
  return data!._entities[0]!;
}
const eventOf = (number: string, more: object = {}) => ({
  "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "accepting", epcList: [`urn:baiyun:parcel:${number}`] },
  ...{ eventTime: "2026-06-29T05:00:00Z", eventTimeZoneOffset: "+02:00", readPoint: { id: "urn:baiyun:place:DE" } },
  ...more,
});

it("what partners capture moves a parcel, and its history is a document for whoever may see it", async () => {
  const { number, shipmentId, tenantId } = await stage.labelled();
  await stage.push(pushOf(number, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp", country: "CN" }]));
  const captured = await stage.bring("epcis/capture", JSON.stringify(eventOf(number)), PARTNER_HEADERS);
  expect(captured).toEqual({ status: 202, body: { accepted: true } });
  await stage.settled(number, 2);
  for (const claims of [viewer("customer_member", tenantId), staff("support")]) {
    const { historyDocument, trackingStatus } = (await shown(shipmentId, claims))!;
    expect(trackingStatus).toBe("DELIVERED");
    expect(JSON.parse(historyDocument)).toMatchObject({
      type: "EPCISDocument",
      epcisBody: {
        eventList: [
          { eventTime: "2026-06-24T01:00:00.000Z", bizStep: "collecting", "baiyun:source": "17TRACK" },
          { eventTime: "2026-06-29T05:00:00.000Z", bizStep: "accepting", eventTimeZoneOffset: "+02:00" },
        ],
      },
    });
  }
  expect(await shown(shipmentId, viewer("customer_admin"))).toBeNull();
});

it("a document's five kinds of events move the parcels that they name, and what names none is said", async () => {
  const { number, shipmentId, tenantId } = await stage.labelled();
  const { "@context": context, ...seen } = eventOf(number);
  const { action, epcList, ...rest } = seen;
  const at = (hour: number) => ({ eventTime: `2026-06-29T0${hour}:00:00Z` });
  const po = [{ type: "po", bizTransaction: "urn:example:po:7" }];
  const eventList = [
    {
      ...rest,
      ...at(1),
      type: "AggregationEvent",
      action: "ADD",
      parentID: "urn:x:bag:1",
      childEPCs: epcList,
      bizStep: "packing",
    },
    { ...rest, ...at(2), type: "TransactionEvent", action, epcList, bizTransactionList: po, bizStep: "shipping" },
    {
      ...rest,
      ...at(3),
      type: "AssociationEvent",
      action: "ADD",
      parentID: epcList[0],
      childEPCs: ["urn:x:sensor:a"],
      bizStep: "arriving",
    },
    {
      ...rest,
      ...at(4),
      type: "TransformationEvent",
      inputEPCList: epcList,
      outputEPCList: ["urn:x:box:b"],
      bizStep: "inspecting",
      disposition: "conformant",
    },
    { ...seen, ...at(5) },
    { ...rest, ...at(6), type: "TransformationEvent", inputEPCList: ["urn:x:box:b"], outputEPCList: ["urn:x:box:c"] },
  ];
  const head = { type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-06-29T08:00:00Z" };
  const document = JSON.stringify({ "@context": context, ...head, epcisBody: { eventList } });
  expect(await stage.bring("epcis/capture", document, PARTNER_HEADERS)).toMatchObject({ status: 202 });
  await stage.settled(number, 5);
  const { data } = await stage.running.run<{ _entities: { trackingEvents: { edges: { node: object }[] } }[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment {
      trackingEvents(first: 5) { edges { node { subStatus description transactions { type id } } } } } } }`,
    { of: [{ __typename: "Shipment", id: shipmentId, trackingNumber: number }] },
    staff("ops"),
  );
  expect(data._entities[0]!.trackingEvents.edges.map(({ node }) => node)).toEqual([
    { subStatus: "UNSPECIFIED", description: null, transactions: [] },
    { subStatus: "CUSTOMS_RELEASED", description: null, transactions: [] },
    { subStatus: "ARRIVED", description: `ADD ${number}`, transactions: [] },
    { subStatus: "DEPARTED", description: null, transactions: [{ type: "po", id: "urn:example:po:7" }] },
    { subStatus: "UNSPECIFIED", description: "ADD 1", transactions: [] },
  ]);
  const said = await stage.running.database.source.query<object[]>(
    "SELECT outcome, reason, scans FROM inbound_message WHERE $1 = ANY(numbers)",
    [number],
  );
  expect(said).toEqual([{ outcome: "TAKEN", reason: "1 of 6 events name no parcel: TransformationEvent.", scans: 5 }]);
  const { historyDocument } = (await shown(shipmentId, viewer("customer_member", tenantId)))!;
  expect(JSON.parse(historyDocument).epcisBody.eventList).toHaveLength(5);
});

it("a document with faults is refused with each of them, and one of a stranger's at all: nothing is kept", async () => {
  const { number } = await stage.labelled();
  const faulty = JSON.stringify(eventOf(number, { action: "LOOK", eventTimeZoneOffset: "8" }));
  expect(await stage.bring("epcis/capture", faulty, PARTNER_HEADERS)).toMatchObject({
    status: 400,
    body: { error: "Bad Request", faults: [{ path: "eventTimeZoneOffset" }, { path: "action" }] },
  });
  const stranger = { authorization: "Bearer another" };
  expect(await stage.bring("epcis/capture", JSON.stringify(eventOf(number)), stranger)).toMatchObject({ status: 401 });
  const noted = () =>
    stage.running.database.source.query<{ outcome: string }[]>(
      "SELECT outcome FROM inbound_message WHERE position(convert_to($1, 'utf8') in body) > 0",
      [number],
    );
  await until(async () => (await noted()).length === 2);
  expect(await noted()).toEqual([{ outcome: "TURNED_AWAY" }, { outcome: "TURNED_AWAY" }]);
  expect(await keptScans(stage.redis, number)).toBe(0);
});
