import { Column, Entity, PrimaryColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";

export enum WalletDecisionKind {
  CREDIT_LIMIT = "CREDIT_LIMIT",
  FROZEN = "FROZEN",
  UNFROZEN = "UNFROZEN",
}

/** What our staff decided about a wallet, who and why. */
@Entity("wallet_decision")
export class WalletDecision {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  @Column("text")
  kind!: WalletDecisionKind;

  @Column("text")
  reason!: string;

  /** Of a credit limit: the new one. */
  @Column(optionalMinorUnits("credit_limit_minor"))
  creditLimitMinor!: bigint | null;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
