import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { type Logistics, openLogistics } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

/** A time of this test's own: other tests' rows are of other years. */
const SPAN = { from: "2041-03-01T00:00:00Z", until: "2041-03-08T00:00:00Z" };
const FIGURES = `query ($from: DateTime!, $until: DateTime!) { shipmentFigures(from: $from, until: $until) {
  days { day shipments cancelled delivered medianDays ninthDays }
  lanes { serviceCode destinationCountry shipments cancelled delivered medianDays ninthDays exceptions }
  exceptions { day kind happened closed }
} }`;
const figures = (claims: object = staff("finance"), span: object = SPAN) =>
  logistics.running.run<{ shipmentFigures: object }>(FIGURES, span, claims);

const sql = (text: string, values: unknown[]) =>
  logistics.database.transaction(Viewer.system, (tx) => tx.query(text, values));

async function made(
  at: string,
  own: { country?: string; delivered?: string; cancelled?: true } = {},
): Promise<Shipment> {
  const shipment = await logistics.ship();
  const status = own.cancelled ? "CANCELLED" : own.delivered ? "DELIVERED" : "DEPARTED";
  await sql(
    "UPDATE shipment SET created_at = $2, status = $3, status_at = $4, destination_country = $5 WHERE id = $1",
    [shipment.id, at, status, own.delivered ?? at, own.country ?? "DE"],
  );
  return shipment;
}

it("counts volume, lanes, transit times and exceptions; a transit time that nobody can know is null", async () => {
  const damaged = await made("2041-03-01T10:00:00Z", { delivered: "2041-03-05T10:00:00Z" });
  await made("2041-03-01T23:59:59Z", { delivered: "2041-03-07T23:59:59Z" });
  await made("2041-03-02T00:00:00Z", { cancelled: true });
  await made("2041-03-02T00:00:00Z", { delivered: "2041-03-01T00:00:00Z", country: "FR" });
  await made("2041-02-28T23:59:59Z");
  await made("2041-03-08T00:00:00Z");
  for (const [kind, closedAt] of [
    ["DAMAGED", null],
    ["DAMAGED", "2041-03-06T00:00:00Z"],
    ["LOST", null],
  ]) {
    await sql(
      `INSERT INTO shipment_exception (id, tenant_id, shipment_id, kind, occurred_at, closed_at, created_at, created_by)
       VALUES (gen_random_uuid(), $1, $2, $3, '2041-03-04T12:00:00Z', $4, '2041-03-04T12:00:00Z', 'test')`,
      [damaged.tenantId, damaged.id, kind, closedAt],
    );
  }
  const { serviceCode } = damaged;
  const none = { cancelled: 0, delivered: 0, medianDays: null, ninthDays: null };
  expect((await figures()).data.shipmentFigures).toEqual({
    days: [
      { ...none, day: "2041-03-01", shipments: 2, delivered: 2, medianDays: 5, ninthDays: 5.8 },
      { ...none, day: "2041-03-02", shipments: 2, cancelled: 1, delivered: 1 },
    ],
    lanes: [
      {
        ...{ serviceCode, destinationCountry: "DE", shipments: 3, cancelled: 1, delivered: 2, exceptions: 3 },
        ...{ medianDays: 5, ninthDays: 5.8 },
      },
      { ...none, serviceCode, destinationCountry: "FR", shipments: 1, delivered: 1, exceptions: 0 },
    ],
    exceptions: [
      { day: "2041-03-04", kind: "DAMAGED", happened: 2, closed: 1 },
      { day: "2041-03-04", kind: "LOST", happened: 1, closed: 0 },
    ],
  });
});

it("is for our staff alone, and of no more than 92 days", async () => {
  expect((await figures(viewer("customer_admin"))).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  for (const until of [SPAN.from, "2041-06-02T00:00:00Z"]) {
    expect((await figures(staff("ops"), { from: SPAN.from, until })).errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" } },
    ]);
  }
});
