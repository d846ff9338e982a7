import { Column, Entity, PrimaryColumn } from "typeorm";

export enum AccountKind {
  ASSET = "ASSET",
  LIABILITY = "LIABILITY",
  INCOME = "INCOME",
  EXPENSE = "EXPENSE",
  EQUITY = "EQUITY",
  CLEARING = "CLEARING",
}

/** Where amounts of one currency and purpose are gathered. It is never changed: its balance stands beside it. */
@Entity("account")
export class Account {
  @PrimaryColumn("uuid")
  id!: string;

  /** Null: the house's own. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("text")
  code!: string;

  @Column("text")
  kind!: AccountKind;

  @Column("text")
  currency!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
