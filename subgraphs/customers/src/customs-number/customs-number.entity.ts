import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What a number is for. */
export enum CustomsNumberKind {
  EORI = "EORI",
  IOSS = "IOSS",
  VOEC = "VOEC",
  GST = "GST",
  UID = "UID",
}

/** A number that customs knows a customer by, encrypted with the customer's key. Never changed: another is another one's row. */
@Entity("customs_number")
export class CustomsNumber {
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer's, whose id it is too. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  kind!: CustomsNumberKind;

  @Column("bytea")
  sealed!: Buffer;

  /** Of the IOSS numbers, the one for orders that name none. */
  @Column("boolean", { name: "is_default" })
  isDefault!: boolean;

  /** `YYYY-MM-DD`, the first day it is good for. */
  @Column("text", { name: "valid_from" })
  validFrom!: string;

  /** `YYYY-MM-DD`, the last day; null while none is known. */
  @Column("text", { name: "valid_to", nullable: true })
  validTo!: string | null;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
