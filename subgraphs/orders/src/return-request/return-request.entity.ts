import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { RETURN_TRANSITIONS, type ReturnAct, type ReturnStatus } from "./return-status";

/** How much of what an order cost is given back for a return. */
export enum ReturnRefund {
  NONE = "NONE",
  PART = "PART",
  ALL = "ALL",
}

/** A customer's wish to send goods of an order back, and what became of it. Its order's lock comes before its own. */
@Entity("return_request")
export class ReturnRequest {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  status!: ReturnStatus;

  @Column("text")
  reason!: string;

  /** What our staff said when they decided, or closed it. */
  @Column("text", { nullable: true })
  answer!: string | null;

  /** Of the parcel that brings it back, where somebody told. */
  @Column("text", { name: "tracking_number", nullable: true })
  trackingNumber!: string | null;

  /** Null until it is closed. */
  @Column("text", { nullable: true })
  refund!: ReturnRefund | null;

  @Column("bigint", { name: "refund_minor", nullable: true })
  refundMinor!: string | null;

  @Column("text", { name: "refund_currency", nullable: true })
  refundCurrency!: string | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @Column("timestamptz", { name: "sent_at", nullable: true })
  sentAt!: Date | null;

  @Column("timestamptz", { name: "received_at", nullable: true })
  receivedAt!: Date | null;

  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  get refundAmount(): Money | null {
    return this.refundMinor === null ? null : new Money(BigInt(this.refundMinor), this.refundCurrency!);
  }

  /** Makes the move if its status allows it; false when it does not, and then nothing is changed. */
  move(act: ReturnAct, at: Date): boolean {
    const { from, to } = RETURN_TRANSITIONS[act];
    if (!(from as readonly ReturnStatus[]).includes(this.status)) return false;
    Object.assign(this, { status: to, updatedAt: at });
    return true;
  }
}
