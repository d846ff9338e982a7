import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum InboundVerdict {
  TAKEN = "TAKEN",
  REFUSED = "REFUSED",
}

export enum InboundRefusal {
  SIGNATURE = "SIGNATURE",
  TIME = "TIME",
  CONTENT = "CONTENT",
}

/** What a shop pushed, byte for byte, and what became of it. */
@Entity("inbound_webhook")
export class InboundWebhook {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "connection_id" })
  connectionId!: string;

  /** The shop's own name of the message; one that is taken is taken once. */
  @Column("text", { name: "message_id" })
  messageId!: string;

  /** The bytes as base64, encrypted: they name people. Null where nobody signed for them. */
  @Column("text", { name: "sealed_body", nullable: true })
  sealedBody!: string | null;

  @Column("text")
  verdict!: InboundVerdict;

  @Column("text", { nullable: true })
  refusal!: InboundRefusal | null;

  /** What is wrong with it, by field; no value of it. */
  @Column("text", { array: true })
  faults!: string[];

  @Column("int")
  replays!: number;

  @VersionColumn()
  version!: number;

  @Column("timestamptz", { name: "received_at" })
  receivedAt!: Date;
}
