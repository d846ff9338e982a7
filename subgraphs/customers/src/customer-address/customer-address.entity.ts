import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum AddressKind {
  PICKUP = "PICKUP",
  BILLING = "BILLING",
  RETURN = "RETURN",
}

/** Where a customer's parcels are fetched, where its bills go, or where its parcels go back to. */
@Entity("customer_address")
export class CustomerAddress {
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer's, whose id it is too. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  kind!: AddressKind;

  /** One of each kind, as long as there is any. */
  @Column("boolean", { name: "is_default" })
  isDefault!: boolean;

  @Column("text")
  name!: string;

  @Column("text")
  line1!: string;

  @Column("text", { nullable: true })
  line2!: string | null;

  @Column("text")
  city!: string;

  @Column("text", { nullable: true })
  region!: string | null;

  @Column("text", { name: "postal_code" })
  postalCode!: string;

  @Column("text")
  country!: string;

  @Column("text", { nullable: true })
  phone!: string | null;

  @Column("text", { nullable: true })
  email!: string | null;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
