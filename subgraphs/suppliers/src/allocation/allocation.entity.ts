import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { ShipToAddress } from "./ship-to-address";

/** How far the goods of an order have come. */
export enum AllocationStatus {
  REQUESTED = "REQUESTED",
  RESERVED = "RESERVED",
  ALLOCATED = "ALLOCATED",
  UNAVAILABLE = "UNAVAILABLE",
  RELEASED = "RELEASED",
}

export interface AllocationLine {
  orderLineId: string;
  sku: string;
  quantity: number;
}

/** What an order asks of suppliers, and what it was answered. The first lock of whatever is done for an order. */
@Entity("order_allocation")
export class Allocation {
  /** The order's. */
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer's. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** The last one answered; 0 before any. */
  @Column("int")
  attempt!: number;

  @Column("text")
  status!: AllocationStatus;

  @Column("jsonb")
  lines!: AllocationLine[];

  /** Encrypted; kept while an alternative may have to be told, and no longer. */
  @Column("bytea", { name: "ship_to_sealed", nullable: true })
  shipToSealed!: Buffer | null;

  /** Not encrypted yet: from the version before. */
  @Column("jsonb", { name: "ship_to", nullable: true })
  shipTo!: ShipToAddress | null;

  /** When the newest request that we act on was made. */
  @Column("timestamptz", { name: "requested_at", nullable: true })
  requestedAt!: Date | null;

  /** When the order ended, as far as we know: a request from before that comes too late. */
  @Column("timestamptz", { name: "ended_at", nullable: true })
  endedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
