import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What a client's calls and events are of. */
export enum ClientMode {
  SANDBOX = "SANDBOX",
  LIVE = "LIVE",
}

export enum ClientStatus {
  ACTIVE = "ACTIVE",
  REVOKED = "REVOKED",
}

/** A system of a customer's, which asks by itself. */
@Entity("api_client")
export class ApiClient {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  name!: string;

  @Column("text")
  mode!: ClientMode;

  @Column("text", { array: true })
  scopes!: string[];

  @Column("int", { name: "per_minute" })
  perMinute!: number;

  @Column("int", { name: "per_day" })
  perDay!: number;

  /** Of the graph, by all of its tokens together. */
  @Column("int", { name: "calls_per_minute" })
  callsPerMinute!: number;

  @Column("text")
  status!: ClientStatus;

  @Column("timestamptz", { name: "revoked_at", nullable: true })
  revokedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
