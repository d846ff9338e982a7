import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  oneOf,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import { PurchaseOrderStatus } from "../purchase-order/purchase-order-status";
import { newReference } from "../reference";
import { Asn, AsnPurchaseOrder, AsnStatus } from "./asn.entity";
import { announced, cancelled } from "./asn.events";
import { type AnnounceAsnInput, type Announcement, announceAsnRules, asnActRules } from "./asn.input";
import {
  type AnnounceAsnResult,
  AnnounceAsnSuccess,
  AsnNotFound,
  CancelAsnSuccess,
  IllegalAsnState,
  MarkAsnArrivedSuccess,
  PurchaseOrderNotAnnounceable,
} from "./asn.result";

interface AsnAct {
  idempotencyKey: string;
  asnId: string;
}

/** Nothing comes with a notice any more. @returns the orders whose goods did */
const ENDED = `
  WITH ended AS (UPDATE asn_purchase_order SET is_open = false WHERE asn_id = $1 RETURNING purchase_order_id)
  SELECT DISTINCT order_id AS "orderId" FROM purchase_order JOIN ended ON ended.purchase_order_id = purchase_order.id
  WHERE order_id IS NOT NULL`;

/** What is on its way to our warehouses. A purchase order is locked before its notice is. */
export class AsnService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one supplier and to one warehouse; a purchase order comes with one notice at a time. */
  announce(viewer: Viewer, input: AnnounceAsnInput): Promise<typeof AnnounceAsnResult> {
    return perform<
      Announcement,
      PurchaseOrder[] | PurchaseOrderNotAnnounceable,
      AnnounceAsnSuccess | PurchaseOrderNotAnnounceable
    >(this.database, {
      operation: "announceAsn",
      viewer,
      input,
      rules: announceAsnRules,
      lock: (tx, { purchaseOrderIds }) => this.hold(tx, viewer, purchaseOrderIds),
      decide: async (tx, orders, { carrierReference, expectedOn }, id) => {
        const [{ supplierId: tenantId, warehouse }] = orders as [PurchaseOrder];
        const asn = Object.assign(new Asn(), {
          id,
          tenantId,
          reference: newReference("AN"),
          status: AsnStatus.ANNOUNCED,
          warehouse: warehouse!,
          carrierReference,
          expectedOn,
          arrivedAt: null,
          receivedAt: null,
          version: 1,
          createdBy: viewer.actor,
          createdAt: this.clock(),
        });
        await insertRows(tx, Asn, [asn]);
        for (const { id: purchaseOrderId } of orders) {
          const row = { id: newId(), tenantId, asnId: id, purchaseOrderId, isOpen: true };
          if ((await insertRows(tx, AsnPurchaseOrder, [row], { onConflict: "ignore" })) === 0) {
            return new PurchaseOrderNotAnnounceable(purchaseOrderId, "It comes with another notice already.");
          }
        }
        const orderIds = (orders as PurchaseOrder[]).flatMap(({ orderId }) => orderId ?? []);
        await record(tx, announced(asn, [...new Set(orderIds)]));
        return new AnnounceAsnSuccess(asn);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new AnnounceAsnSuccess(await this.known(tx, viewer, id)),
    });
  }

  arrive(viewer: Viewer, input: AsnAct) {
    return this.act(viewer, "markAsnArrived", input, MarkAsnArrivedSuccess, async (_tx, asn) => {
      Object.assign(asn, { status: AsnStatus.ARRIVED, arrivedAt: this.clock() });
    });
  }

  cancel(viewer: Viewer, input: AsnAct) {
    return this.act(viewer, "cancelAsn", input, CancelAsnSuccess, async (tx, asn) => {
      asn.status = AsnStatus.CANCELLED;
      const ended = await tx.query<{ orderId: string }[]>(ENDED, [asn.id]);
      await record(tx, cancelled(asn, ended.map(({ orderId }) => orderId).sort()));
    });
  }

  /** The notice that a purchase order comes with, which is neither cancelled nor received. */
  async announcing(tx: EntityManager, purchaseOrderId: string): Promise<Asn | null> {
    const entry = await this.openEntry(tx, purchaseOrderId);
    return entry && this.known(tx, Viewer.system, entry.asnId);
  }

  /** A purchase order was counted; the notice that it came with is RECEIVED once all of its are. */
  async complete(tx: EntityManager, purchaseOrderId: string): Promise<void> {
    const entry = await this.openEntry(tx, purchaseOrderId);
    if (!entry) return;
    const asn = (await lockRow(tx, Viewer.system, Asn, entry.asnId))!;
    await tx.query("UPDATE asn_purchase_order SET is_open = false WHERE id = $1", [entry.id]);
    const open = [equals("asnId", asn.id), equals("isOpen", true)];
    const now = this.clock();
    asn.arrivedAt ??= now;
    const isWhole = (await findRows(tx, Viewer.system, AsnPurchaseOrder, open)).length === 0;
    Object.assign(asn, isWhole ? { status: AsnStatus.RECEIVED, receivedAt: now } : { status: AsnStatus.ARRIVED });
    await storeRow(tx, asn);
  }

  private async hold(tx: EntityManager, viewer: Viewer, ids: readonly string[]) {
    const orders = await lockRows(tx, viewer, PurchaseOrder, [oneOf("id", ids.filter(isId))]);
    for (const id of ids) {
      const order = orders.find((one) => one.id === id);
      if (!order) return new PurchaseOrderNotAnnounceable(id, "There is no such purchase order.");
      const [first] = orders as [PurchaseOrder];
      const refuse = (because: string) => new PurchaseOrderNotAnnounceable(id, because);
      if (order.status !== PurchaseOrderStatus.DISPATCHED)
        return refuse("It is not DISPATCHED, or was counted already.");
      if (order.warehouse === null) return refuse("Its supplier sends it to the consignee itself.");
      if (order.supplierId !== first.supplierId) return refuse("It is another supplier's.");
      if (order.warehouse !== first.warehouse) return refuse("It goes to another warehouse.");
    }
    return orders;
  }

  private act<S extends object>(
    viewer: Viewer,
    operation: string,
    input: AsnAct,
    Success: new (asn: Asn) => S,
    change: (tx: EntityManager, asn: Asn) => Promise<void>,
  ) {
    return perform<{ asnId: string }, Asn | AsnNotFound, S | IllegalAsnState>(this.database, {
      operation,
      viewer,
      input,
      rules: asnActRules,
      lock: async (tx, { asnId }) => (await lockRow(tx, viewer, Asn, asnId)) ?? new AsnNotFound(),
      decide: async (tx, asn) => {
        if (asn.status !== AsnStatus.ANNOUNCED) return new IllegalAsnState(asn.status);
        await change(tx, asn);
        await storeRow(tx, asn);
        return new Success(asn);
      },
      resultId: ({ asnId }) => asnId,
      replay: async (tx, id) => new Success(await this.known(tx, viewer, id)),
    });
  }

  private async openEntry(tx: EntityManager, purchaseOrderId: string): Promise<AsnPurchaseOrder | null> {
    const its = [equals("purchaseOrderId", purchaseOrderId), equals("isOpen", true)];
    return (await findRows(tx, Viewer.system, AsnPurchaseOrder, its))[0] ?? null;
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Asn> {
    return (await findRows(tx, viewer, Asn, [equals("id", id)]))[0]!;
  }
}
