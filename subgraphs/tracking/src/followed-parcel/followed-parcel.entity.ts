import { Column, Entity, PrimaryColumn } from "typeorm";

/** A parcel that logistics has labelled: what is known of it when Redis has let go of it, or has lost it. */
@Entity("followed_parcel")
export class FollowedParcel {
  /** The shipment's; of each of its parcels after the first, the parcel's own. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  number!: string;

  /** Of a parcel after its shipment's first, which shipment; null of a first. */
  @Column("uuid", { name: "shipment_id", nullable: true })
  shipmentId: string | null = null;

  /** Of a first of several parcels, the numbers of those after it, with commas between; null of any other. */
  @Column("text", { nullable: true })
  further: string | null = null;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  carrier!: string;

  @Column("text", { name: "destination_country" })
  destinationCountry!: string;

  @Column("text", { name: "postal_code" })
  postalCode!: string;

  @Column("text", { name: "phone_end", nullable: true })
  phoneEnd!: string | null;

  /** When its shipment was cancelled. */
  @Column("timestamptz", { name: "stopped_at", nullable: true })
  stoppedAt!: Date | null;

  /** When to look whether it is silent for too long; null when nobody waits for it. */
  @Column("timestamptz", { name: "check_at", nullable: true })
  checkAt!: Date | null;

  /** Since when it is told to be lost by its silence; null while it is not. */
  @Column("timestamptz", { name: "lost_suspected_at", nullable: true })
  lostSuspectedAt!: Date | null;

  /** When the carrier expects to deliver it, as it says; null when it does not. */
  @Column("text", { name: "eta_from", nullable: true })
  etaFrom: string | null = null;

  @Column("text", { name: "eta_to", nullable: true })
  etaTo: string | null = null;

  /** As of when, Unix milliseconds. */
  @Column("bigint", { name: "eta_as_of", nullable: true })
  etaAsOf: string | null = null;

  /** Under which number another carrier takes it to the door; null while nobody says so. */
  @Column("text", { name: "last_mile_number", nullable: true })
  lastMileNumber: string | null = null;

  @Column("text", { name: "last_mile_carrier", nullable: true })
  lastMileCarrier: string | null = null;

  /** The number of the last mile whose carrier our staff have stated; null while that is what is reported. */
  @Column("text", { name: "last_mile_corrected", nullable: true })
  lastMileCorrected: string | null = null;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
