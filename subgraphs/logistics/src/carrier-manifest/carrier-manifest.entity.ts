import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** Whether a carrier knows what it is to fetch. */
export enum CarrierManifestState {
  /** Not yet, as far as is known: it is on its way, or told again. */
  ASKED = "ASKED",
  TAKEN = "TAKEN",
  /** It was refused, or told in vain for long: a person decides. */
  FAILED = "FAILED",
  /** The carrier is told of none, as far as its form is known to us: the printed list goes along. */
  ON_PAPER = "ON_PAPER",
}

/** What of a sealed bag goes by one account of a carrier's, as the carrier is told of it. */
@Entity("carrier_manifest")
@Parties()
export class CarrierManifest {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "bag_id" })
  bagId!: string;

  @Column("uuid", { name: "account_id" })
  accountId!: string;

  @Column("uuid", { name: "call_id" })
  callId!: string;

  @Column("text")
  state!: CarrierManifestState;

  /** Where it is to be fetched, and from when on. */
  @Column("text", { name: "warehouse_code" })
  warehouseCode!: string;

  @Column("timestamptz", { name: "ready_at" })
  readyAt!: Date;

  /** Until when; null where the warehouse has not said so. */
  @Column("timestamptz", { name: "ready_until", nullable: true })
  readyUntil!: Date | null;

  /** The carrier's own of the parcels, as they were put in. */
  @Column("jsonb")
  numbers!: string[];

  /** Of all of them. */
  @Column("integer", { name: "weight_g" })
  weightG!: number;

  /** The carrier's own number of it; null where it gives none, or has none yet. */
  @Column("text", { name: "taken_as", nullable: true })
  takenAs!: string | null;

  /** What was wrong the last time; null where nothing was. */
  @Column("text", { nullable: true })
  message!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
