import { Column, Entity, PrimaryColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** Money of a customer that changed its currency, at a rate that was stated. */
@Entity("fx_conversion")
export class FxConversion {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "from_wallet_id" })
  fromWalletId!: string;

  @Column("uuid", { name: "to_wallet_id" })
  toWalletId!: string;

  @Column("text", { name: "from_currency" })
  fromCurrency!: string;

  @Column("text", { name: "to_currency" })
  toCurrency!: string;

  @Column(minorUnits("sold_minor"))
  soldMinor!: bigint;

  @Column(minorUnits("bought_minor"))
  boughtMinor!: bigint;

  /** In the first currency: above nothing our gain, below it our loss. */
  @Column(minorUnits("result_minor"))
  resultMinor!: bigint;

  @Column("numeric")
  rate!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
