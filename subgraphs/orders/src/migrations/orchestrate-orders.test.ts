import { randomUUID } from "node:crypto";
import { Database, migrationsOf, newId, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { OrchestrateOrders } from "./orchestrate-orders.migration";

const AT = new Date("2026-11-01T10:00:00.000Z");

/** Orders as a version before left them: their status, what they would return to, and the step of their saga. */
const UNDER_WAY = [
  ["DRAFT", null, "WITHDRAWN", null],
  ["SUBMITTED", null, "SUBMITTED", "QUOTE"],
  ["PRICED", null, "QUOTED", "ACCEPTANCE"],
  ["FUNDED", null, "ACCEPTED", "LABEL"],
  ["IN_FULFILMENT", null, "LABELLED", "PARCEL"],
  ["IN_FULFILMENT", null, "BAGGED", "DELIVERY"],
  ["ON_HOLD", "FUNDED", "ACCEPTED", "RELEASE"],
  ["CANCEL_REQUESTED", "IN_FULFILMENT", "LABELLED", "CANCELLATION"],
  ["SHIPPED", null, "DEPARTED", "DELIVERY"],
  ["DELIVERED", null, "DELIVERED", "RETURN_WINDOW"],
  ["RETURNING", null, "RETURNING", "RETURN"],
  ["CANCELLED", null, "CANCELLED", null],
] as const;

it("orders that are under way when the orchestrator comes go on, on account, and their history says so", async () => {
  const url = await testDatabaseUrl(`orders-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const query = (text: string, values: unknown[] = []) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const reverted = new OrchestrateOrders().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);

  const ids: string[] = [];
  for (const [status, prior, step] of UNDER_WAY) {
    const id = newId();
    ids.push(id);
    const held = status === "ON_HOLD" ? ["STAFF", "Embargo check"] : [null, null];
    await query(
      `INSERT INTO orders (id, tenant_id, reference, channel, external_ref, consignee, incoterm, service_code, weight_g, length_mm,
         width_mm, height_mm, currency, status, prior_status, hold_cause, hold_reason, version, created_by, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), $7, 'shop', $7, '{}', 'DDP', 'YUN-STD', 1, 1, 1, 1, 'EUR', $2, $3, $4, $5, 1, 'x', $6, $6)`,
      [id, status, prior, ...held, AT, `of ${id}`],
    );
    await query(
      `INSERT INTO order_saga (id, tenant_id, order_id, step, attempts, updated_at)
       VALUES (gen_random_uuid(), gen_random_uuid(), $1, $2, 1, $3)`,
      [id, step, AT],
    );
  }
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);

  const sagas = await query(
    `SELECT order_id AS id, waiting_for AS wait, waiting_since AS since, deadline, funds, stock, funding_attempts AS attempts
     FROM order_saga`,
  );
  const of = new Map(sagas.map((saga: { id: string }) => [saga.id, saga]));
  expect(ids.map((id) => of.get(id))).toEqual(
    UNDER_WAY.map(([, , , wait], index) => ({
      id: ids[index],
      wait,
      since: wait && AT,
      deadline: wait === "RETURN_WINDOW" ? new Date("2026-11-15T10:00:00.000Z") : null,
      funds: "NONE",
      stock: "NONE",
      attempts: 0,
    })),
  );
  const steps: { id: string; deed: string }[] = await query("SELECT order_id AS id, deed FROM order_saga_step");
  const deedOf = new Map(steps.map(({ id, deed }) => [id, deed]));
  const account = "It was accepted on account: no money is held for it, and no goods were asked for. It goes on.";
  const unknown = "What was done before is not known.";
  expect(ids.map((id) => deedOf.get(id) ?? null)).toEqual(
    UNDER_WAY.map(([, , step, wait]) => {
      if (wait === null || wait === "RETURN_WINDOW") return null;
      return step === "SUBMITTED" || step === "QUOTED" ? unknown : account;
    }),
  );
  await database.close();
});
