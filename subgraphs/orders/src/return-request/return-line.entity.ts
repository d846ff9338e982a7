import { Column, Entity, PrimaryColumn } from "typeorm";

/** What becomes of goods that came back. */
export enum ReturnCondition {
  RESTOCK = "RESTOCK",
  WRITE_OFF = "WRITE_OFF",
}

/** How many of a line of an order are to come back, and came. Its lock is its order's. */
@Entity("return_line")
export class ReturnLine {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "return_id" })
  returnId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("uuid", { name: "order_line_id" })
  orderLineId!: string;

  @Column("text")
  sku!: string;

  @Column("int")
  quantity!: number;

  /** Received, and fit to be sold again; null until it is received. */
  @Column("int", { nullable: true })
  restocked!: number | null;

  /** Received, and not; null until it is received. */
  @Column("int", { name: "written_off", nullable: true })
  writtenOff!: number | null;
}
