import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { type Logistics, openLogistics } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());
afterEach(() => logistics.running.clock.release());

const LABELS = "query ($id: ID!) { shipment(id: $id) { labels { id format prints { printedAt printedBy { id } } } } }";
interface Printed {
  shipment: { labels: { id: string; format: string; prints: object[] }[] };
}

it("a label keeps by whom and when it was printed, once for each time, and no others' is noted", async () => {
  const [shipment, others] = [await logistics.ship(), await logistics.ship()];
  const mine = viewer("customer_member", shipment.tenantId);
  const labelsOf = async ({ id }: { id: string }, claims: object) =>
    (await logistics.running.run<Printed>(LABELS, { id }, claims)).data.shipment.labels;
  const note = (input: object, claims: object = mine) =>
    logistics.running.act("notePrintedLabels", "... on NotePrintedLabelsSuccess { labels { id } }", input, claims);
  const [pdf, zpl] = await labelsOf(shipment, mine);
  const [theirs] = await labelsOf(others, viewer("customer_admin", others.tenantId));

  logistics.running.clock.set("2026-12-01T08:00:00Z");
  expect((await note({ labelIds: [pdf!.id, theirs!.id] })).__typename).toBe("LabelNotFound");
  expect(await note({ labelIds: [pdf!.id, pdf!.id] })).toMatchObject({ message: "Each label is named once." });
  expect(await note({ labelIds: [] })).toMatchObject({ message: "Say which labels." });
  const idempotencyKey = randomUUID();
  const input = { idempotencyKey, labelIds: [pdf!.id] };
  for (const outcome of await Promise.all([note(input), note(input)])) {
    expect(outcome).toMatchObject({ labels: [{ id: pdf!.id }] });
  }
  logistics.running.clock.set("2026-12-01T09:00:00Z");
  await note({ labelIds: [pdf!.id] }, staff("ops"));
  expect(await labelsOf(shipment, mine)).toEqual([
    {
      ...{ id: pdf!.id, format: "PDF" },
      prints: [
        { printedAt: "2026-12-01T08:00:00.000Z", printedBy: { id: expect.any(String) } },
        { printedAt: "2026-12-01T09:00:00.000Z", printedBy: { id: expect.any(String) } },
      ],
    },
    { id: zpl!.id, format: "ZPL", prints: [] },
  ]);
  expect((await labelsOf(others, viewer("customer_admin", others.tenantId)))[0]!.prints).toEqual([]);
  const forget = "DELETE FROM label_print";
  await expect(logistics.database.transaction(Viewer.system, (tx) => tx.query(forget))).rejects.toThrow(
    "permission denied",
  );
});
