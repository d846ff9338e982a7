import { Column, Entity, PrimaryColumn } from "typeorm";

/** What can befall a parcel of an order that its status does not tell. */
export enum OrderExceptionKind {
  NO_CARRIER = "NO_CARRIER",
  CARRIER_SILENT = "CARRIER_SILENT",
  CUSTOMS_REJECTED = "CUSTOMS_REJECTED",
  CUSTOMS_HELD = "CUSTOMS_HELD",
  SEIZED = "SEIZED",
  DELIVERED_ELSEWHERE = "DELIVERED_ELSEWHERE",
  DAMAGED = "DAMAGED",
  LOST = "LOST",
  DESTROYED = "DESTROYED",
}

/** What logistics told of a parcel of an order, from when it was known to when nobody had to look at it any more. */
@Entity("order_exception")
export class OrderException {
  /** Logistics' id of it, or our own of what a declaration tells; as old as it. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** Null for what befell more than one. */
  @Column("uuid", { name: "shipment_id", nullable: true })
  shipmentId!: string | null;

  /** Of what customs say: which declaration … */
  @Column("uuid", { name: "declaration_id", nullable: true })
  declarationId!: string | null;

  /** … and which version of it. */
  @Column("int", { name: "declaration_version", nullable: true })
  declarationVersion!: number | null;

  /** In customs' own words. */
  @Column("text", { nullable: true })
  message!: string | null;

  @Column("text")
  kind!: OrderExceptionKind;

  @Column("timestamptz", { name: "occurred_at" })
  occurredAt!: Date;

  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt!: Date | null;
}
