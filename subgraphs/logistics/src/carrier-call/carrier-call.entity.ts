import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What a carrier is asked for. */
export enum CarrierCallKind {
  /** Whether the account works. */
  CHECK = "CHECK",
  /** What a parcel costs us. */
  RATE = "RATE",
  CREATE = "CREATE",
  LABEL = "LABEL",
  CANCEL = "CANCEL",
  /** To fetch parcels that go together. */
  MANIFEST = "MANIFEST",
}

export enum CarrierCallState {
  /** Nothing of it was done yet, or nothing is known of that. */
  ASKED = "ASKED",
  DONE = "DONE",
  /** It may have been done: the carrier is asked about it before it is made again. */
  UNKNOWN = "UNKNOWN",
  /** Nothing was done. */
  FAILED = "FAILED",
}

/** Not over yet. */
export const OPEN_CALLS: readonly CarrierCallState[] = [CarrierCallState.ASKED, CarrierCallState.UNKNOWN];

/** One call to a carrier, written down before it is made. */
@Entity("carrier_call")
export class CarrierCall {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "account_id" })
  accountId!: string;

  /** Of which shipment, and which booking of it; null of what is about an account. Of a booking, or of each of its parcels, there is one call of a kind. */
  @Column("uuid", { name: "shipment_id", nullable: true })
  shipmentId: string | null = null;

  @Column("uuid", { name: "booking_id", nullable: true })
  bookingId: string | null = null;

  /** Which of several parcels; null of what is one. */
  @Column("integer", { name: "parcel_number", nullable: true })
  parcelNumber: number | null = null;

  @Column("text")
  kind!: CarrierCallKind;

  @Column("text")
  state!: CarrierCallState;

  /** What the carrier knows it by, from us. */
  @Column("text")
  reference!: string;

  @Column("integer")
  attempts!: number;

  /** Whose attempt is under way, and until when it counts as such. */
  @Column("uuid", { nullable: true })
  claim!: string | null;

  @Column("timestamptz", { name: "claimed_until", nullable: true })
  claimedUntil!: Date | null;

  @Column("timestamptz", { name: "asked_at" })
  askedAt!: Date;

  @Column("timestamptz", { name: "answered_at", nullable: true })
  answeredAt!: Date | null;

  /** What was wrong; null where nothing was. */
  @Column("text", { nullable: true })
  message!: string | null;

  /** The beginning of what the carrier answered. */
  @Column("text", { nullable: true })
  raw!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
