import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { brokerAt } from "../testing/declarations";
import { article, CONSIGNEE, consigneeErased, type Logistics, newOrder, openLogistics } from "../testing/logistics";
import { CustomsDeclaration } from "./declaration.entity";

const IOSS = "IM2760000742";
const OF_SHIPMENT =
  "query ($id: ID!) { shipment(id: $id) { declarations { direction iossNumber consigneeTaxNumber } } }";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

interface Row {
  id: string;
  direction: string;
  ioss_sealed: Buffer | null;
  consignee_tax_sealed: Buffer | null;
}
const rowsOf = async (shipmentId: string): Promise<Row[]> =>
  brokerAt(logistics).sql("SELECT * FROM customs_declaration WHERE shipment_id = $1 ORDER BY direction", shipmentId);
async function seen(id: string, claims: object) {
  const { data } = await logistics.running.run<{ shipment: { declarations: object[] } | null }>(
    OF_SHIPMENT,
    { id },
    claims,
  );
  return data.shipment?.declarations ?? null;
}
const both = (iossNumber: string | null, consigneeTaxNumber: string | null = null) => [
  { direction: "EXPORT", iossNumber: null, consigneeTaxNumber: null },
  { direction: "IMPORT", iossNumber, consigneeTaxNumber },
];
const byDirection = (declarations: object[] | null) =>
  (declarations as { direction: string }[] | null)?.toSorted((a, b) => a.direction.localeCompare(b.direction)) ?? null;

it("an import's IOSS number is encrypted where it stands, and read by its owner, brokers and finance alone", async () => {
  const shipment = await brokerAt(logistics).ship();
  const rows = await rowsOf(shipment.id);
  expect(rows.map(({ direction, ioss_sealed }) => [direction, ioss_sealed !== null])).toEqual([
    ["EXPORT", false],
    ["IMPORT", true],
  ]);
  expect(JSON.stringify(rows) + rows[1]!.ioss_sealed!.toString("latin1")).not.toContain("2760000742");
  const owners = ["customer_admin", "customer_member"] as const;
  for (const claims of [...owners.map((role) => viewer(role, shipment.tenantId)), staff("broker"), staff("finance")]) {
    expect(byDirection(await seen(shipment.id, claims))).toEqual(both(IOSS));
  }
  for (const claims of [staff("ops"), staff("support"), staff("admin")]) {
    expect(byDirection(await seen(shipment.id, claims))).toEqual(both(null));
  }
  expect(await seen(shipment.id, viewer("customer_admin", randomUUID()))).toBeNull();
});

it("so is what customs know the consignee by, wherever it goes; finance is not told it, and erased it is gone", async () => {
  const CPF = "52998224725";
  const order = newOrder();
  const shipment = await logistics.ship(order, {
    ...{ lines: [article()], consigneeTaxNumber: CPF },
    consignee: { ...CONSIGNEE, country: "BR", region: "SP", postalCode: "01310-100" },
  });
  const rows = await rowsOf(shipment.id);
  expect(rows.map(({ direction, consignee_tax_sealed }) => [direction, consignee_tax_sealed !== null])).toEqual([
    ["EXPORT", false],
    ["IMPORT", true],
  ]);
  expect(JSON.stringify(rows) + rows[1]!.consignee_tax_sealed!.toString("latin1")).not.toContain(CPF);
  const owners = ["customer_admin", "customer_member"] as const;
  for (const claims of [...owners.map((role) => viewer(role, shipment.tenantId)), staff("broker")]) {
    expect(byDirection(await seen(shipment.id, claims))).toEqual(both(null, CPF));
  }
  for (const claims of [staff("finance"), staff("ops"), staff("support"), staff("admin")]) {
    expect(byDirection(await seen(shipment.id, claims))).toEqual(both(null));
  }
  for (const event of [consigneeErased(order), consigneeErased(order)]) await logistics.deliver(event);
  expect(byDirection(await seen(shipment.id, staff("broker")))).toEqual(both(null));
  expect((await rowsOf(shipment.id)).map(({ consignee_tax_sealed }) => consignee_tax_sealed)).toEqual([null, null]);
});

it("where nothing is declared as an H7, none is kept", async () => {
  const elsewhere = await logistics.ship(newOrder(), {
    lines: [article()],
    consignee: { ...CONSIGNEE, country: "US", region: "OR", postalCode: "97201" },
  });
  expect((await rowsOf(elsewhere.id)).map(({ direction, ioss_sealed }) => [direction, ioss_sealed])).toEqual([
    ["EXPORT", null],
    ["IMPORT", null],
  ]);
});

it("moved to another declaration of the same customer it does not open, and nothing else is declared in its place", async () => {
  const { sql, ship } = brokerAt(logistics);
  const first = await ship();
  const second = await logistics.ship({ ...newOrder(), tenantId: first.tenantId }, { lines: [article()] });
  const [from, to] = [(await rowsOf(first.id))[1]!, (await rowsOf(second.id))[1]!];
  const declared = (id: string) =>
    logistics.database.transaction(Viewer.system, async (tx) =>
      logistics.running.services.declaredNumbers.ioss.open(tx, await tx.findOneByOrFail(CustomsDeclaration, { id })),
    );
  expect([await declared(from.id), await declared(to.id)]).toEqual([IOSS, IOSS]);
  await sql("UPDATE customs_declaration SET ioss_sealed = $2 WHERE id = $1", to.id, from.ioss_sealed);
  expect(byDirection(await seen(second.id, staff("broker")))).toEqual(both(null));
  await expect(declared(to.id)).rejects.toThrow(`the IOSS number of declaration ${to.id} is unreadable`);
  expect(byDirection(await seen(first.id, staff("broker")))).toEqual(both(IOSS));
});
