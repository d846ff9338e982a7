import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits, optionalMinorUnits } from "../money/minor-units";

export enum HoldStatus {
  ACTIVE = "ACTIVE",
  CAPTURED = "CAPTURED",
  RELEASED = "RELEASED",
  EXPIRED = "EXPIRED",
}

/** Money of a wallet that is kept for one order. An order has one active hold at most. */
@Entity("hold")
export class Hold {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  currency!: string;

  @Column(minorUnits("amount_minor"))
  amountMinor!: bigint;

  /** What of it is passed on to customs; null where it is not known. */
  @Column(optionalMinorUnits("duty_minor"))
  dutyMinor!: bigint | null;

  @Column(optionalMinorUnits("tax_minor"))
  taxMinor!: bigint | null;

  /** What was taken for good; nothing while it is active. */
  @Column(minorUnits("captured_minor"))
  capturedMinor!: bigint;

  @Column("text")
  status!: HoldStatus;

  /** The order's count of its fundings that the hold stands for. */
  @Column("int")
  attempt!: number;

  @Column("uuid", { name: "quote_id", nullable: true })
  quoteId!: string | null;

  /** The month whose cap it counts for. */
  @Column("text", { name: "spent_month" })
  spentMonth!: string;

  @Column("timestamptz", { name: "placed_at" })
  placedAt!: Date;

  @Column("timestamptz", { name: "expires_at" })
  expiresAt!: Date;

  @Column("timestamptz", { name: "ended_at", nullable: true })
  endedAt!: Date | null;

  /** When what it stands at was changed last; null where it stands at what it was placed at. */
  @Column("timestamptz", { name: "amount_changed_at", nullable: true })
  amountChangedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
