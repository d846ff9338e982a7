import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the customers domain calls the kinds of numbers that customs knows a customer by. */
export enum CustomsNumberKind {
  EORI = "EORI",
  IOSS = "IOSS",
  VOEC = "VOEC",
  GST = "GST",
  UID = "UID",
}

/** That a customer has a number, as the customers domain last told it; the number itself is not known here. */
@Entity("customs_number")
export class CustomsNumber {
  @PrimaryColumn("uuid")
  id!: string;

  /** The customer's, whose id it is too. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  kind!: CustomsNumberKind;

  /** `YYYY-MM-DD`, the first day it is good for. */
  @Column("text", { name: "valid_from" })
  validFrom!: string;

  /** `YYYY-MM-DD`, the last day; null while none is known. */
  @Column("text", { name: "valid_to", nullable: true })
  validTo!: string | null;

  /** Kept all the same, so that what is told late does not bring it back. */
  @Column("boolean", { name: "is_removed" })
  isRemoved!: boolean;

  /** Its count of changes where it is kept. */
  @Column("integer", { name: "told_version" })
  toldVersion!: number;
}
