import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { optionalMinorUnits } from "../money/minor-units";

/** How a line of a carrier's bill stands to what we know of its parcel. */
export enum BillVerdict {
  MATCHED = "MATCHED",
  OVER = "OVER",
  UNDER = "UNDER",
  UNMEASURED = "UNMEASURED",
  UNKNOWN_PARCEL = "UNKNOWN_PARCEL",
  DUPLICATE = "DUPLICATE",
  PRICE_OVER = "PRICE_OVER",
  FURTHER_CHARGE = "FURTHER_CHARGE",
}

/** What a line of a carrier's bill was held against, and what came of it. Its id is the line's. */
@Entity("bill_match")
export class BillMatch {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's but the house's. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("uuid", { name: "bill_id" })
  billId!: string;

  /** The carrier, as we call it. */
  @Column("text")
  party!: string;

  @Column("text")
  verdict!: BillVerdict;

  @Column("uuid", { name: "shipment_id", nullable: true })
  shipmentId!: string | null;

  /** Which of several parcels; null of one that is alone. */
  @Column("int", { name: "parcel_number", nullable: true })
  parcelNumber!: number | null;

  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  @Column("uuid", { name: "customer_id", nullable: true })
  customerId!: string | null;

  /** What is billable of what our scales found; null where they found nothing. */
  @Column("int", { name: "expected_weight_g", nullable: true })
  expectedWeightG!: number | null;

  /** Billed less expected. */
  @Column("int", { name: "difference_g", nullable: true })
  differenceG!: number | null;

  /** At what the carrier of its shipment was chosen, as was known then; null where nobody knew. */
  @Column(optionalMinorUnits("booked_minor"))
  bookedMinor!: bigint | null;

  @Column("text", { name: "booked_currency", nullable: true })
  bookedCurrency!: string | null;

  @Column("text")
  currency!: string;

  /** What of the amount the difference is; null where it is not known. */
  @Column(optionalMinorUnits("difference_minor"))
  differenceMinor!: bigint | null;

  /** The line that billed the same before. */
  @Column("uuid", { name: "duplicate_of_id", nullable: true })
  duplicateOfId!: string | null;

  /** Whether somebody of finance has still to decide about it. */
  @Column("boolean", { name: "is_open" })
  isOpen!: boolean;

  /** Why it was taken as it is, or what came of its dispute. */
  @Column("text", { name: "settled_reason", nullable: true })
  settledReason!: string | null;

  @Column("text", { name: "settled_by", nullable: true })
  settledBy!: string | null;

  @Column("timestamptz", { name: "judged_at" })
  judgedAt!: Date;

  @VersionColumn()
  version!: number;
}
