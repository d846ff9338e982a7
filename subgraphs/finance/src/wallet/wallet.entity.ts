import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits, optionalMinorUnits } from "../money/minor-units";

/** What a customer has with us in one currency. The database keeps `posted − held ≥ −credit limit`. */
@Entity("wallet")
export class Wallet {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  currency!: string;

  /** Its account in the ledger, whose balance is what is posted. */
  @Column("uuid", { name: "account_id" })
  accountId!: string;

  @Column(minorUnits("posted_minor"))
  postedMinor!: bigint;

  /** The sum of its active holds. */
  @Column(minorUnits("held_minor"))
  heldMinor!: bigint;

  @Column(minorUnits("credit_limit_minor"))
  creditLimitMinor!: bigint;

  /** What may be held and spent in a month of UTC; null without a cap. */
  @Column(optionalMinorUnits("monthly_cap_minor"))
  monthlyCapMinor!: bigint | null;

  /** The month that `spentMinor` counts, such as 2026-11. */
  @Column("text", { name: "spent_month" })
  spentMonth!: string;

  @Column(minorUnits("spent_minor"))
  spentMinor!: bigint;

  @Column("timestamptz", { name: "frozen_at", nullable: true })
  frozenAt!: Date | null;

  @Column("text", { name: "frozen_reason", nullable: true })
  frozenReason!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  /** Posted less held: below nothing where the credit limit is used. */
  get availableMinor(): bigint {
    return this.postedMinor - this.heldMinor;
  }

  /** Whether that much more can be held or taken. */
  covers(amountMinor: bigint): boolean {
    return this.availableMinor - amountMinor >= -this.creditLimitMinor;
  }

  /** Whether that much more would be more than the month's cap. */
  isOverCap(amountMinor: bigint, month: string): boolean {
    const spent = this.spentMonth === month ? this.spentMinor : 0n;
    return this.monthlyCapMinor !== null && spent + amountMinor > this.monthlyCapMinor;
  }

  /** Holds more, or less where `amountMinor` is below nothing; what `month` counts follows. */
  hold(amountMinor: bigint, month: string): void {
    this.heldMinor += amountMinor;
    this.spend(amountMinor, month);
  }

  /** Ends a hold that began in `month`, of which `capturedMinor` is taken for good. */
  settle(heldMinor: bigint, capturedMinor: bigint, month: string): void {
    this.heldMinor -= heldMinor;
    this.postedMinor -= capturedMinor;
    this.spend(capturedMinor - heldMinor, month);
  }

  /** What is let go of counts for the month that it was held in, if that is still counted. */
  private spend(amountMinor: bigint, month: string): void {
    if (amountMinor <= 0n && month !== this.spentMonth) return;
    if (this.spentMonth !== month) Object.assign(this, { spentMonth: month, spentMinor: 0n });
    const spent = this.spentMinor + amountMinor;
    this.spentMinor = spent > 0n ? spent : 0n;
  }
}

/** The month of UTC that an instant is in. */
export const monthOf = (instant: Date): string => instant.toISOString().slice(0, 7);
