import { Column, Entity, PrimaryColumn } from "typeorm";

/** What can befall a parcel of an order that its status does not tell. */
export enum OrderExceptionKind {
  DELIVERED_ELSEWHERE = "DELIVERED_ELSEWHERE",
  DAMAGED = "DAMAGED",
  LOST = "LOST",
  DESTROYED = "DESTROYED",
}

/** What logistics told of a parcel of an order, from when it was known to when nobody had to look at it any more. */
@Entity("order_exception")
export class OrderException {
  /** Logistics' id of it, which is as old as it. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  kind!: OrderExceptionKind;

  @Column("timestamptz", { name: "occurred_at" })
  occurredAt!: Date;

  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt!: Date | null;
}
