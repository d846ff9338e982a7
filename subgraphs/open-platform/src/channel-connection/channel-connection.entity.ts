import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** How a shop speaks to us. */
export enum ChannelKind {
  GENERIC = "GENERIC",
}

export enum ChannelStatus {
  CONNECTED = "CONNECTED",
  DISCONNECTED = "DISCONNECTED",
}

/** A shop of a customer's, which pushes its orders. */
@Entity("channel_connection")
export class ChannelConnection {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  kind!: ChannelKind;

  @Column("text")
  name!: string;

  /** As orders call it: with an order's own name there it names the order. */
  @Column("text")
  channel!: string;

  @Column("text", { name: "sealed_secret" })
  sealedSecret!: string;

  @Column("text")
  status!: ChannelStatus;

  @Column("timestamptz", { name: "disconnected_at", nullable: true })
  disconnectedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
