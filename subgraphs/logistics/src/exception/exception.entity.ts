import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What needs somebody to look at a shipment. */
export enum ExceptionKind {
  NO_CARRIER = "NO_CARRIER",
  CARRIER_SILENT = "CARRIER_SILENT",
  BOOKING_NOT_VOIDED = "BOOKING_NOT_VOIDED",
  WEIGHT_ABOVE_QUOTE = "WEIGHT_ABOVE_QUOTE",
  OVER_SERVICE_LIMIT = "OVER_SERVICE_LIMIT",
  MOVES_THOUGH_HELD = "MOVES_THOUGH_HELD",
  MOVES_THOUGH_CANCELLED = "MOVES_THOUGH_CANCELLED",
  CUSTOMS_DISAGREE = "CUSTOMS_DISAGREE",
  CUSTOMS_REFERRED = "CUSTOMS_REFERRED",
  SEIZED = "SEIZED",
  DELIVERED_ELSEWHERE = "DELIVERED_ELSEWHERE",
  PICKUP_CHANGED = "PICKUP_CHANGED",
  NOT_AT_WAREHOUSE = "NOT_AT_WAREHOUSE",
  STILL_AT_WAREHOUSE = "STILL_AT_WAREHOUSE",
  DAMAGED = "DAMAGED",
  LOST_SUSPECTED = "LOST_SUSPECTED",
  LOST = "LOST",
  DESTROYED = "DESTROYED",
}

/** Of one kind a shipment, or each of several parcels, has one open at a time. */
@Entity("shipment_exception")
export class ShipmentException {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  kind!: ExceptionKind;

  /** Which of several parcels it befell, from 1; null where it is all of them, there is one alone, or nobody knows. */
  @Column("integer", { name: "parcel_number", nullable: true })
  parcelNumber: number | null = null;

  /** Where the shipment goes; of older ones that may not be known. */
  @Column("text", { name: "destination_country", nullable: true })
  destinationCountry!: string | null;

  @Column("timestamptz", { name: "occurred_at" })
  occurredAt!: Date;

  /** When it no longer needed anybody; null while it does. */
  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt: Date | null = null;

  @Column("text", { name: "closed_because", nullable: true })
  closedBecause: string | null = null;

  /** Who of our staff looks at it; null for nobody yet. */
  @Column("text", { name: "owner_id", nullable: true })
  ownerId: string | null = null;

  /** By when somebody should have settled it; null where no rule says. */
  @Column("timestamptz", { name: "due_at", nullable: true })
  dueAt: Date | null = null;

  /** When it was told that it is overdue; null before. */
  @Column("timestamptz", { name: "overdue_told_at", nullable: true })
  overdueToldAt: Date | null = null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
