import { type Listening, listen } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { pictureOf } from "../testing/label-picture";
import { type LineHaul, newMawb, OPS, openLineHaul } from "../testing/line-haul";
import { newOrder, PUBLIC_URL, scanned } from "../testing/logistics";
import { manifestCsv } from "./manifest-content";

let hall: LineHaul;
let http: Listening;
beforeAll(async () => {
  hall = await openLineHaul();
  http = await listen(hall.subgraph);
});
afterAll(() => http.close());

const HEAD = "bag,seal,tracking_number,country,service,weight_g,weighed_by,dangerous_goods,last_mile_number\r\n";
const AT = "2026-11-29T06:40:00+01:00";

async function opened(url: string) {
  const answer = await fetch(url.replace(PUBLIC_URL, http.url));
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}
const manifestOf = async (what: string, id: string): Promise<{ csvUrl: string; pdfUrl: string } | null> => {
  const query = `query ($id: ID!) { ${what}(id: $id) { manifest { csvUrl pdfUrl } } }`;
  const { data } = await hall.running.run<Record<string, { manifest: { csvUrl: string; pdfUrl: string } | null }>>(
    query,
    { id },
    OPS,
  );
  return data[what]!.manifest;
};

it("bags, consignments and hand-overs have one, as CSV and PDF, behind a link; and a carrier's number stays known", async () => {
  const order = newOrder();
  const [one, two] = [await hall.received(order), await hall.received()];
  const bagId = await hall.openBag();
  expect(await manifestOf("bag", bagId)).toBeNull();
  for (const shipment of [one, two]) await hall.add(bagId, shipment);
  await hall.must("closeBag", { bagId, sealNumber: "封条7" });
  const [{ number }] = await hall.sql("SELECT number FROM bag WHERE id = $1", [bagId]);
  const row = ({ trackingNumber }: { trackingNumber: string }, last = "") =>
    `${number},封条7,${trackingNumber},DE,YUN-STD,640,declaration,no,${last}\r\n`;
  const rows = [one, two].sort((a, b) => (a.trackingNumber < b.trackingNumber ? -1 : 1));
  const ofBag = (await manifestOf("bag", bagId))!;
  expect(await opened(ofBag.csvUrl)).toEqual({
    ...{ status: 200, type: "text/csv; charset=utf-8", bytes: Buffer.from(HEAD + rows.map((r) => row(r)).join("")) },
  });
  const pdf = await opened(ofBag.pdfUrl);
  expect([pdf.status, pdf.type]).toEqual([200, "application/pdf"]);
  const { pages, text } = await pictureOf(pdf.bytes);
  expect(pages).toBe(1);
  for (const shown of [`Bag ${number}`, "封条7", "2 parcels, 1280 g", one.trackingNumber, two.trackingNumber]) {
    expect(text).toContain(shown);
  }

  const legs = [{ from: "CNSZX", to: "DEFRA", carrier: "Cargo Air", flight: "CA 1041" }];
  const plan = (await hall.must("planConsignment", { mawb: newMawb(), legs })).consignment as { id: string };
  await hall.must("addBagToConsignment", { consignmentId: plan.id, bagId });
  expect(await manifestOf("masterConsignment", plan.id)).toBeNull();
  await hall.must("closeConsignment", { consignmentId: plan.id });
  const ofConsignment = (await manifestOf("masterConsignment", plan.id))!;
  expect((await opened(ofConsignment.csvUrl)).bytes.toString()).toBe(HEAD + rows.map((r) => row(r)).join(""));

  await hall.must("recordExportClearance", { consignmentId: plan.id, reference: "9610" });
  await hall.must("departConsignment", { consignmentId: plan.id, departedAt: AT });
  const parcels = [
    { trackingNumber: one.trackingNumber, lastMileNumber: "00340434161094015902" },
    { trackingNumber: two.trackingNumber },
  ];
  const input = { carrier: "DHL", handedOverAt: AT, parcels };
  expect(await hall.act("recordHandOver", input)).toMatchObject({
    __typename: "HandOverRefused",
    parcels: parcels.map(({ trackingNumber }) => ({ trackingNumber, status: "DEPARTED" })),
  });
  await hall.must("arriveConsignment", { consignmentId: plan.id, arrivedAt: AT });
  await hall.deliver(scanned(two, "IN_TRANSIT CUSTOMS_RELEASED", "2026-11-29T07:00:00Z", "DE"));
  const [handed, again] = await Promise.all([hall.act("recordHandOver", input), hall.act("recordHandOver", input)]);
  expect([handed, again].map(({ __typename }) => __typename).sort()).toEqual([
    "HandOverRefused",
    "RecordHandOverSuccess",
  ]);
  expect(await hall.statuses(one, two)).toEqual(["HANDED_OVER", "HANDED_OVER"]);
  const { handOver } = [handed, again].find((outcome) => outcome.handOver)! as unknown as {
    handOver: { manifest: { csvUrl: string }; offset: string };
  };
  expect(handOver.offset).toBe("+01:00");
  const listed = (await opened(handOver.manifest.csvUrl)).bytes.toString();
  expect(listed).toBe(HEAD + rows.map((r) => row(r, r === one ? "00340434161094015902" : "")).join(""));
  expect((await hall.events(one)).at(-1)).toEqual({
    type: "shipment.handed_over.v1",
    payload: {
      ...{ shipmentId: one.id, orderId: one.orderId, trackingNumber: one.trackingNumber, carrier: "DHL" },
      ...{ lastMileNumber: "00340434161094015902", occurredAt: "2026-11-29T05:40:00.000Z" },
    },
  });
  const query = "query ($id: ID!) { shipment(id: $id) { handOver { carrier number } } }";
  const mine = { sub: "00000000-0000-7000-8000-000000000001", tid: one.tenantId, scope: "role:customer_member" };
  expect((await hall.running.run(query, { id: one.id }, mine)).data).toEqual({
    shipment: { handOver: { carrier: "DHL", number: "00340434161094015902" } },
  });

  // Of the other it is known later.
  const state = (shipmentId: string, claims?: object) =>
    hall.act("stateLastMileNumber", { shipmentId, number: "00340434161094015919" }, claims);
  expect((await state((await hall.received()).id)).__typename).toBe("ShipmentNotHandedOver");
  for (const _twice of [1, 2]) expect((await state(two.id)).__typename).toBe("StateLastMileNumberSuccess");
  const told = (await hall.events(two)).filter(({ type }) => type === "shipment.handed_over.v1");
  expect(told.map(({ payload }) => (payload as { lastMileNumber: string | null }).lastMileNumber)).toEqual([
    ...[null, "00340434161094015919"],
  ]);
  await expect(state(two.id, staff("support"))).rejects.toThrow("FORBIDDEN");
});

it("a link opens one file for a while, and nothing else", async () => {
  const first = await hall.sealed(await hall.received());
  const { csvUrl, pdfUrl } = (await manifestOf("bag", first))!;
  expect((await opened(pdfUrl.replace(".pdf", ".csv"))).status).toBe(403);
  expect((await opened(csvUrl.replace(/token=.*/, "token=1.x"))).status).toBe(403);
  expect((await opened(csvUrl.replace("bag-", "bags-"))).status).toBe(404);
  hall.running.clock.advance(15 * 60_000);
  expect((await opened(csvUrl)).status).toBe(410);
  hall.running.clock.release();
  const { errors } = await hall.running.run("{ handOvers { edges { node { id } } } }", {}, staff("finance"));
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
});

it("no cell is a formula of a spreadsheet, and quotes stay quotes", () => {
  const row = {
    bag: "=1+1",
    seal: '"7", left',
    trackingNumber: "Y",
    country: "DE",
    service: "S",
    weightG: 1,
    measured: true,
  };
  const rows = [{ ...row, dangerousGoods: null, lastMileNumber: "+49" }];
  expect(manifestCsv({ kind: "bag", title: "", about: [], rows })).toBe(
    `${HEAD}'=1+1,"""7"", left",Y,DE,S,1,scales,unknown,'+49\r\n`,
  );
});
