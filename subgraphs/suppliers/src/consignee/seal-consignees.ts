import { defineJob, lockRows, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { Allocation } from "../allocation/allocation.entity";
import { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import type { Consignees } from "./consignees";

const PAGE = 200;

/** Encrypts what the version before this one has written, also while it runs beside this one. */
export const sealConsignees = defineJob({ name: "seal-consignees", payload: z.object({}), schedule: "23 * * * *" });

export async function sealNextConsignees(tx: EntityManager, consignees: Consignees): Promise<void> {
  const sealed = (await sealAllocations(tx, consignees)) + (await sealPurchaseOrders(tx, consignees));
  if (sealed > 0) await sealConsignees.add(tx, {});
}

async function sealAllocations(tx: EntityManager, consignees: Consignees): Promise<number> {
  const plain = await tx.query("SELECT id FROM order_allocation WHERE ship_to IS NOT NULL ORDER BY id LIMIT $1", [
    PAGE,
  ]);
  const found = await lockRows(tx, Viewer.system, Allocation, [oneOf("id", idsOf(plain))]);
  for (const allocation of found) {
    if (!allocation.shipTo) continue;
    allocation.shipToSealed = await consignees.seal(tx, allocation, allocation.shipTo);
    allocation.shipTo = null;
    await storeRow(tx, allocation, ["shipTo", "shipToSealed"]);
  }
  return plain.length;
}

/** The order's allocation is held before its purchase orders. */
async function sealPurchaseOrders(tx: EntityManager, consignees: Consignees): Promise<number> {
  const plain = await tx.query(
    "SELECT id, order_id FROM purchase_order WHERE consignee IS NOT NULL ORDER BY id LIMIT $1",
    [PAGE],
  );
  const orderIds = [...new Set((plain as { order_id: string }[]).map(({ order_id }) => order_id))];
  await lockRows(tx, Viewer.system, Allocation, [oneOf("id", orderIds)]);
  for (const order of await lockRows(tx, Viewer.system, PurchaseOrder, [oneOf("id", idsOf(plain))])) {
    if (!order.consignee) continue;
    order.consigneeSealed = await consignees.sealFor(tx, order, order.consignee);
    order.consignee = null;
    await storeRow(tx, order, ["consignee", "consigneeSealed"]);
  }
  return plain.length;
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
