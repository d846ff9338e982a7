import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the customers domain last told of a customer. A customer is a tenant and they share their id. */
@Entity("customer_account")
export class CustomerAccount {
  @PrimaryColumn("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** As the customers domain names it. */
  @Column("text")
  status!: string;

  /** When that came to be. */
  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
