import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { ClientMode } from "../api-client/api-client.entity";

export enum EndpointStatus {
  ENABLED = "ENABLED",
  DISABLED = "DISABLED",
}

export enum DisabledCause {
  GONE = "GONE",
  FAILING = "FAILING",
  BY_HAND = "BY_HAND",
  CLIENT_REVOKED = "CLIENT_REVOKED",
}

/** Where a client is told of what happens. */
@Entity("webhook_endpoint")
export class WebhookEndpoint {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  /** Its client's, which stays so. */
  @Column("text")
  mode!: ClientMode;

  @Column("text")
  url!: string;

  @Column("text", { name: "event_types", array: true })
  eventTypes!: string[];

  @Column("text", { name: "api_version" })
  apiVersion!: string;

  @Column("text", { name: "sealed_secret" })
  sealedSecret!: string;

  /** The one before, which signs beside it for a while. */
  @Column("text", { name: "sealed_previous", nullable: true })
  sealedPrevious!: string | null;

  @Column("timestamptz", { name: "previous_until", nullable: true })
  previousUntil!: Date | null;

  @Column("text")
  status!: EndpointStatus;

  @Column("text", { name: "disabled_cause", nullable: true })
  disabledCause!: DisabledCause | null;

  @Column("timestamptz", { name: "disabled_at", nullable: true })
  disabledAt!: Date | null;

  /** Of the first failure that no success came after. */
  @Column("timestamptz", { name: "failing_since", nullable: true })
  failingSince!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
