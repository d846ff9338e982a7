import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { type Milestone, ShipmentStatus } from "./shipment-status";

/** Who receives the parcel: personal data, as the order gave it. */
export interface Consignee {
  name: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  region?: string | null | undefined;
  postalCode: string;
  /** ISO 3166 alpha-2. */
  country: string;
  phone?: string | null | undefined;
  email?: string | null | undefined;
}

@Entity("shipment")
export class Shipment {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text", { name: "tracking_number" })
  trackingNumber!: string;

  @Column("text")
  carrier!: string;

  @Column("text", { name: "service_code" })
  serviceCode!: string;

  @Column("text")
  status: ShipmentStatus = ShipmentStatus.CREATED;

  /** The furthest point of the path that was proven. */
  @Column("text")
  milestone: Milestone = ShipmentStatus.CREATED;

  /** When the carrier's newest scan that counts was made. */
  @Column("timestamptz", { name: "last_scan_at", nullable: true })
  lastScanAt: Date | null = null;

  /** When what the status says happened. */
  @Column("timestamptz", { name: "status_at" })
  statusAt!: Date;

  /** Where it would be without our staff's hold; null unless they hold it. */
  @Column("text", { name: "status_under_hold", nullable: true })
  statusUnderHold: ShipmentStatus | null = null;

  /** When what that says happened. */
  @Column("timestamptz", { name: "under_hold_since", nullable: true })
  underHoldSince: Date | null = null;

  /** Whether it is held, among other reasons or alone, because its consignee may be a denied party. */
  @Column("boolean", { name: "screening_held" })
  screeningHeld = false;

  @Column("jsonb")
  consignee!: Consignee;

  @Column("text", { name: "destination_country" })
  destinationCountry!: string;

  /** Whether batteries are in it; null where its order did not say. */
  @Column("boolean", { name: "dangerous_goods", nullable: true })
  dangerousGoods: boolean | null = null;

  /** Whether duties are its sender's to pay; null where its order did not say. */
  @Column("boolean", { name: "duties_paid", nullable: true })
  dutiesPaid: boolean | null = null;

  /** How many boxes it travels in. */
  @Column("integer", { name: "parcel_count" })
  parcelCount = 1;

  /** Since when nothing was heard of it, once that was too long; null while nobody misses it. */
  @Column("timestamptz", { name: "missed_since", nullable: true })
  missedSince: Date | null = null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  /** Whether our staff hold its order. */
  get isHeld(): boolean {
    return this.statusUnderHold !== null;
  }
}
