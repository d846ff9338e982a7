import { Column, Entity, PrimaryColumn } from "typeorm";

/** As the customers domain names them; only ACTIVE customers ship. */
export enum CustomerStatus {
  PENDING_KYC = "PENDING_KYC",
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
  CLOSED = "CLOSED",
}

/** What the customers domain last told of a customer. A customer is a tenant and they share their id. */
@Entity("customer_account")
export class CustomerAccount {
  @PrimaryColumn("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  status!: CustomerStatus;

  /** When that came to be. */
  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
