import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What becomes of a parcel whose carrier does not answer, or takes nothing for now. */
export enum OnTrouble {
  NEXT = "NEXT",
  WAIT = "WAIT",
}

/** That a service may be bought of a carrier, as our staff keep it: our policy is all of these. */
@Entity("carrier_route")
@Parties()
export class CarrierRoute {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text", { name: "service_code" })
  serviceCode!: string;

  /** Whereto alone; null for anywhere. */
  @Column("text", { nullable: true })
  country!: string | null;

  @Column("uuid", { name: "account_id" })
  accountId!: string;

  /** The carrier's own code of what is bought of it. */
  @Column("text")
  product!: string;

  /** The lowest goes first; among equals the cheaper one, then the faster one. */
  @Column("integer")
  rank!: number;

  @Column("integer", { name: "max_weight_g", nullable: true })
  maxWeightG!: number | null;

  @Column("boolean", { name: "takes_batteries" })
  takesBatteries!: boolean;

  /** What it costs us: of a parcel, and of each kilogram begun by the gram; null while nobody has said. */
  @Column("bigint", { name: "base_minor", nullable: true })
  baseMinor!: string | null;

  @Column("bigint", { name: "per_kg_minor", nullable: true })
  perKgMinor!: string | null;

  @Column("text", { nullable: true })
  currency!: string | null;

  @Column("integer", { name: "transit_from_days", nullable: true })
  transitFromDays!: number | null;

  @Column("integer", { name: "transit_to_days", nullable: true })
  transitToDays!: number | null;

  @Column("text", { name: "on_trouble" })
  onTrouble!: OnTrouble;

  /** How often a call is made before that. */
  @Column("integer")
  tries!: number;

  /** False while our staff send nothing by it. */
  @Column("boolean", { name: "is_open" })
  isOpen!: boolean;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
