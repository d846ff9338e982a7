import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { ShipToAddress } from "../allocation/ship-to-address";
import { type PurchaseOrderAct, type PurchaseOrderStatus, TRANSITIONS } from "./purchase-order-status";

/** What is bought from one supplier for one customer's order. It is the rows of both. */
@Entity("purchase_order")
@Parties("buyerId", "supplierId")
export class PurchaseOrder {
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer whose order it is for. */
  @Column("uuid", { name: "buyer_id" })
  buyerId!: string;

  @Column("uuid", { name: "supplier_id" })
  supplierId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** The order's count of its requests: what declined in one is asked again in the next. */
  @Column("int")
  attempt!: number;

  @Column("text")
  reference!: string;

  @Column("text")
  status!: PurchaseOrderStatus;

  /** Our warehouse that it goes to; null where the supplier sends it to the consignee itself. */
  @Column("text", { nullable: true })
  warehouse!: string | null;

  /** Encrypted; kept only where the supplier sends it itself. */
  @Column("bytea", { name: "consignee_sealed", nullable: true })
  consigneeSealed!: Buffer | null;

  /** Not encrypted yet: from the version before. */
  @Column("jsonb", { nullable: true })
  consignee!: ShipToAddress | null;

  @Column("text")
  currency!: string;

  /** After that it is EXPIRED. */
  @Column("timestamptz", { name: "accept_by" })
  acceptBy!: Date;

  /** When the supplier accepted or rejected it, or it expired. */
  @Column("timestamptz", { name: "answered_at", nullable: true })
  answeredAt!: Date | null;

  /** Why it was rejected. */
  @Column("text", { name: "rejection_reason", nullable: true })
  rejectionReason!: string | null;

  /** Promised by accepting it: the longest lead time of its lines. */
  @Column("timestamptz", { name: "dispatch_by", nullable: true })
  dispatchBy!: Date | null;

  @Column("timestamptz", { name: "dispatched_at", nullable: true })
  dispatchedAt!: Date | null;

  @Column("timestamptz", { name: "received_at", nullable: true })
  receivedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  /** Makes the move if its status allows it; false when it does not, and then nothing is changed. */
  move(act: PurchaseOrderAct, at: Date): boolean {
    const { from, to } = TRANSITIONS[act];
    if (!(from as readonly PurchaseOrderStatus[]).includes(this.status)) return false;
    Object.assign(this, { status: to, updatedAt: at });
    return true;
  }
}
