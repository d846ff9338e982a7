import { equals, findRows, insertRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { BillKind } from "../bill/bill.entity";
import type { BillService } from "../bill/bill.service";
import { Supplier } from "./supplier.entity";

interface Settled {
  purchaseOrderId: string;
  supplierId: string;
  orderId: string | null;
  reference: string;
  amountMinor: bigint;
  currency: string;
  eventId: string;
}

/** What suppliers are called, and what they bill for goods that came. */
export class SupplierService {
  constructor(private readonly bills: BillService) {}

  async registered(tx: EntityManager, id: string, name: string): Promise<void> {
    await insertRows(tx, Supplier, [{ id, name }], { onConflict: "ignore" });
  }

  /** What is owed for a purchase order is a bill of its supplier, once. Where nothing is owed there is none. */
  async billed(tx: EntityManager, settled: Settled): Promise<void> {
    const { purchaseOrderId, supplierId, orderId, reference, amountMinor, currency, eventId } = settled;
    if (amountMinor === 0n) return;
    const [supplier] = await findRows(tx, Viewer.system, Supplier, [equals("id", supplierId)]);
    const party = supplier?.name ?? `Supplier ${supplierId}`;
    const lines = [{ orderId, description: `Purchase order ${reference}`, amountMinor }];
    const bill = { kind: BillKind.SUPPLIER, supplierId, party, number: reference.toUpperCase(), currency, lines };
    await this.bills.book(tx, { ...bill, purchaseOrderId, eventId }, Viewer.system.actor);
  }
}
