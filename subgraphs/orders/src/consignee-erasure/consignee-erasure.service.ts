import {
  audit,
  type Clock,
  type Database,
  equals,
  findRows,
  lockRow,
  perform,
  record,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Order } from "../order/order.entity";
import { IllegalOrderState, OrderNotFound } from "../order/order.result";
import type { ConsigneeContent } from "../order/order-content";
import { OrderStatus } from "../order/order-status";
import { consigneeErased } from "./consignee-erasure.events";
import { type EraseConsigneeInput, eraseConsigneeRules, type ForgottenConsignee } from "./consignee-erasure.input";
import { ConsigneeErased, type EraseConsigneeResult, EraseConsigneeSuccess } from "./consignee-erasure.result";

const ACT = "eraseConsignee";

/** Nobody has to be found any more. */
const OVER: readonly OrderStatus[] = [
  OrderStatus.DELIVERED,
  OrderStatus.CLOSED,
  OrderStatus.CANCELLED,
  OrderStatus.RETURNED,
];

/** What stands for who received it; where it went to stays, by country, for customs and the books. */
const nobody = (country: string): ConsigneeContent => ({
  ...{ name: "Erased person", line1: "Erased", line2: null, city: "Erased", region: null },
  ...{ postalCode: "", country, phone: null, email: null },
});

/** Takes out whom an order went to, here and, by the event, wherever else it is kept. */
export class ConsigneeErasureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  erase(viewer: Viewer, input: EraseConsigneeInput): Promise<typeof EraseConsigneeResult> {
    type Outcome = EraseConsigneeSuccess | IllegalOrderState | ConsigneeErased;
    return perform<ForgottenConsignee, Order | OrderNotFound, Outcome>(this.database, {
      operation: ACT,
      viewer,
      input,
      rules: eraseConsigneeRules,
      lock: async (tx, { orderId }) => (await lockRow(tx, viewer, Order, orderId)) ?? new OrderNotFound(),
      decide: async (tx, order, { reason }) => {
        if (!OVER.includes(order.status)) return new IllegalOrderState(order.status);
        if (await wasErased(tx, order.id)) return new ConsigneeErased();
        const at = this.clock();
        Object.assign(order, { consignee: nobody(order.consignee.country), consigneeTaxSealed: null });
        await storeRow(tx, order, ["consignee", "consigneeTaxSealed"]);
        const subject = { kind: "Order", id: order.id, tenantId: order.tenantId };
        await audit(tx, { viewer, at, act: ACT, subject, reason });
        await record(tx, consigneeErased(order, at));
        return new EraseConsigneeSuccess(order);
      },
      resultId: ({ orderId }) => orderId,
      replay: async (tx, id) => {
        const [order] = await findRows(tx, viewer, Order, [equals("id", id)]);
        return new EraseConsigneeSuccess(order!);
      },
    });
  }
}

async function wasErased(tx: EntityManager, orderId: string): Promise<boolean> {
  const [{ erased }] = await tx.query(
    "SELECT EXISTS (SELECT FROM audit_entry WHERE subject_id = $1 AND act = $2) AS erased",
    [orderId, ACT],
  );
  return erased;
}
