import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { CustomsRegime } from "../customs-rule/customs-rule.entity";
import type { CounterpartKind } from "./counterpart-adapter";

/** Whether a counterpart itself is spoken to, or the sandbox that speaks for it. */
export enum CounterpartMode {
  SANDBOX = "SANDBOX",
  LIVE = "LIVE",
}

/** By which credentials of ours a customs office or a warehouse is spoken to, and for what. */
@Entity("counterpart")
@Parties()
export class Counterpart {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  kind!: CounterpartKind;

  @Column("text")
  mode!: CounterpartMode;

  /** Where it is reached; null in the sandbox, which is wherever the stack says. */
  @Column("text", { name: "base_url", nullable: true })
  baseUrl!: string | null;

  /** The credentials as JSON, encrypted with its own key. */
  @Column("bytea")
  sealed!: Buffer;

  /** What they are called; never what they are. */
  @Column("jsonb", { name: "credential_fields" })
  credentialFields!: string[];

  /** Whose customs it takes declarations for; null of a warehouse. */
  @Column("text", { nullable: true })
  country!: string | null;

  /** The office that it is, or speaks for; null for all of its country. */
  @Column("text", { nullable: true })
  office!: string | null;

  /** The procedures that it takes; all, when there are none. */
  @Column("jsonb")
  regimes!: CustomsRegime[];

  /** IANA name: by what clock it writes times. */
  @Column("text", { name: "time_zone" })
  timeZone!: string;

  /** Which warehouse of ours it works; null of an office. */
  @Column("text", { name: "warehouse_code", nullable: true })
  warehouseCode!: string | null;

  /** Nothing more is sent to one that is not. */
  @Column("boolean", { name: "is_active" })
  isActive!: boolean;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
