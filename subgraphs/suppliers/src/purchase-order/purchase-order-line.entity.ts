import { Money, Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** That so many pieces of a line were promised and will not be sent. */
export interface ClosedShort {
  pieces: number;
  reason: string;
  closedBy: string;
  closedAt: Date;
}

/** The columns of it. */
export const CLOSED_SHORT = ["closedPieces", "closedReason", "closedBy", "closedAt"] as const;

/** What is bought of one SKU out of one warehouse for one line of an order. Its lock is its purchase order's. */
@Entity("purchase_order_line")
@Parties("buyerId", "supplierId")
export class PurchaseOrderLine {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "buyer_id" })
  buyerId!: string;

  @Column("uuid", { name: "supplier_id" })
  supplierId!: string;

  @Column("uuid", { name: "purchase_order_id" })
  purchaseOrderId!: string;

  @Column("uuid", { name: "order_line_id" })
  orderLineId!: string;

  @Column("text", { name: "customer_sku" })
  customerSku!: string;

  @Column("uuid", { name: "supplier_sku_id" })
  supplierSkuId!: string;

  /** As it was called when it was bought. */
  @Column("text")
  sku!: string;

  @Column("text")
  description!: string;

  /** Where it is reserved. */
  @Column("uuid", { name: "stock_id" })
  stockId!: string;

  @Column("text", { name: "from_warehouse" })
  fromWarehouse!: string;

  /** As it was asked for. */
  @Column("int")
  quantity!: number;

  /** What of that is not supplied: the supplier declined it, or the order ended. */
  @Column("int")
  dropped!: number;

  /** What the supplier had promised of it and will not send: all that was unsent when it closed the line. 0 of an open one. */
  @Column("int", { name: "closed_short", default: 0 })
  closedPieces!: number;

  @Column("text", { name: "closed_short_reason", nullable: true })
  closedReason!: string | null;

  @Column("text", { name: "closed_short_by", nullable: true })
  closedBy!: string | null;

  @Column("timestamptz", { name: "closed_short_at", nullable: true })
  closedAt!: Date | null;

  @Column("int")
  dispatched!: number;

  /** Counted as good; null until it is counted. */
  @Column("int", { nullable: true })
  received!: number | null;

  /** Counted as damaged, besides. */
  @Column("int", { nullable: true })
  damaged!: number | null;

  /** What of the dispatched came back from the consignee, fit to be sold again. */
  @Column("int", { default: 0 })
  returned!: number;

  /** As it was when it was bought. */
  @Column("bigint", { name: "unit_cost_minor" })
  unitCostMinor!: string;

  @Column("text")
  currency!: string;

  @Column("int", { name: "lead_time_days" })
  leadTimeDays!: number;

  /** What the supplier is to send. */
  get wanted(): number {
    return this.quantity - this.dropped - this.closedPieces;
  }

  /** What of that it has not sent yet. */
  get unsent(): number {
    return this.wanted - this.dispatched;
  }

  get closedShort(): ClosedShort | null {
    const { closedPieces: pieces, closedReason: reason, closedBy, closedAt } = this;
    return pieces === 0 ? null : { pieces, reason: reason!, closedBy: closedBy!, closedAt: closedAt! };
  }

  /** Nothing more of it comes. */
  closeShort({ pieces, reason, closedBy, closedAt }: ClosedShort): void {
    Object.assign(this, { closedPieces: pieces, closedReason: reason, closedBy, closedAt });
  }

  reopen(): void {
    Object.assign(this, { closedPieces: 0, closedReason: null, closedBy: null, closedAt: null });
  }

  get short(): number | null {
    return this.received === null ? null : Math.max(0, this.wanted - this.received);
  }

  get over(): number | null {
    return this.received === null ? null : Math.max(0, this.received - this.wanted);
  }

  get unitCost(): Money {
    return this.worth(1);
  }

  /** What so many of it cost. */
  worth(pieces: number): Money {
    return new Money(BigInt(this.unitCostMinor) * BigInt(pieces), this.currency);
  }
}

/** What these cost together, each so many pieces of it. */
export function sumOf(
  lines: readonly PurchaseOrderLine[],
  currency: string,
  pieces: (line: PurchaseOrderLine) => number,
): Money {
  const total = lines.reduce((sum, line) => sum + line.worth(pieces(line)).amountMinor, 0n);
  return new Money(total, currency);
}

/** What is owed for is what came, and never more than was asked for. */
export const payable = (line: PurchaseOrderLine): number => Math.min(line.received ?? 0, line.wanted);
