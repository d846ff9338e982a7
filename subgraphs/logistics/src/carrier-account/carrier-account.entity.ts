import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { CarrierCode } from "../carrier/carrier-port";

/** Whether a carrier itself is asked, the sandbox that speaks for it, or nobody. */
export enum CarrierAccountMode {
  SANDBOX = "SANDBOX",
  LIVE = "LIVE",
  HOUSE = "HOUSE",
}

/** The one account by which nobody is asked: what it labels, we number and draw ourselves. */
export const HOUSE_ACCOUNT = "0198b000-0000-7000-8000-000000000001";

/** By which credentials of ours a carrier is asked. */
@Entity("carrier_account")
@Parties()
export class CarrierAccount {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  carrier!: CarrierCode;

  @Column("text")
  mode!: CarrierAccountMode;

  /** Where the carrier is reached; null in the sandbox, which is wherever the stack says. */
  @Column("text", { name: "base_url", nullable: true })
  baseUrl!: string | null;

  /** The credentials as JSON, encrypted with the account's own key. */
  @Column("bytea")
  sealed!: Buffer;

  /** What they are called; never what they are. */
  @Column("jsonb", { name: "credential_fields" })
  credentialFields!: string[];

  /** Calls a day that the carrier takes; null while nobody has said. */
  @Column("integer", { name: "daily_calls", nullable: true })
  dailyCalls!: number | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
