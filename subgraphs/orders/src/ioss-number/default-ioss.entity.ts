import { Column, Entity, PrimaryColumn } from "typeorm";

/** By which IOSS number a customer's orders go that name none, as the customers domain last told it; none where `sealed` is null. */
@Entity("default_ioss")
export class DefaultIoss {
  @PrimaryColumn("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** Encrypted with a key of the customer's. */
  @Column("bytea", { nullable: true })
  sealed!: Buffer | null;

  /** `YYYY-MM-DD`, the first day it is good for. */
  @Column("text", { name: "valid_from", nullable: true })
  validFrom!: string | null;

  /** `YYYY-MM-DD`, the last day; null while none is known. */
  @Column("text", { name: "valid_to", nullable: true })
  validTo!: string | null;

  /** When that came to be. */
  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
