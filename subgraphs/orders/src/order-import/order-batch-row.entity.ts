import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Cell, RowFaultCode } from "./cells";

export enum OrderBatchRowStatus {
  WAITING = "WAITING",
  ACCEPTED = "ACCEPTED",
  IMPORTED = "IMPORTED",
  EXISTING = "EXISTING",
  REFUSED = "REFUSED",
}

export interface RowFault {
  /** The file's own name of the column; null for what is of the whole row. */
  column: string | null;
  /** As it was entered there; a person's data may be in it. */
  entered: string | null;
  /** Whether it tells what goods are worth. */
  isCustomsValue: boolean;
  code: RowFaultCode;
  message: string;
}

/** A row of a batch's file. Its cells are kept while they are needed: until it is imported, and for its mending. */
@Entity("order_batch_row")
export class OrderBatchRow {
  /** Rises with the line. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "batch_id" })
  batchId!: string;

  /** In the file, from 1: the header's is one of them. */
  @Column("int")
  line!: number;

  /** Of its order among the batch's, from 0. */
  @Column("int", { name: "order_place" })
  place!: number;

  @Column("text")
  status!: OrderBatchRowStatus;

  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  /** Its cells and faults, encrypted; null where there are none. */
  @Column("bytea", { nullable: true })
  sealed!: Buffer | null;

  @Column("jsonb", { name: "cells", nullable: true })
  plainCells!: Cell[] | null;

  @Column("jsonb", { name: "faults" })
  plainFaults!: RowFault[];
}
