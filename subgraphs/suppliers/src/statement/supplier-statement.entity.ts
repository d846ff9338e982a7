import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a supplier was owed for a month when finance settled it. Written once. */
@Entity("supplier_statement")
export class SupplierStatement {
  @PrimaryColumn("uuid")
  id!: string;

  /** The supplier's. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** Such as `2026-11`, by UTC. */
  @Column("text")
  month!: string;

  @Column("text")
  currency!: string;

  @Column("int", { name: "purchase_order_count" })
  purchaseOrderCount!: number;

  @Column("bigint", { name: "received_minor" })
  receivedMinor!: string;

  @Column("bigint", { name: "claimed_minor" })
  claimedMinor!: string;

  @Column("bigint", { name: "granted_minor" })
  grantedMinor!: string;

  /** Of what is not decided yet; zero once it is settled. */
  @Column("bigint", { name: "withheld_minor" })
  withheldMinor!: string;

  /** Null as long as it is only reckoned. */
  @Column("timestamptz", { name: "settled_at", nullable: true })
  settledAt!: Date | null;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  get received(): Money {
    return this.money(this.receivedMinor);
  }

  get claimed(): Money {
    return this.money(this.claimedMinor);
  }

  get granted(): Money {
    return this.money(this.grantedMinor);
  }

  get withheld(): Money {
    return this.money(this.withheldMinor);
  }

  /** For what came, and for what is missing as far as it was decided that the supplier does not bear it. */
  get due(): Money {
    const { received, claimed, granted, withheld } = this;
    const notBorne = claimed.amountMinor - granted.amountMinor - withheld.amountMinor;
    return new Money(received.amountMinor + notBorne, this.currency);
  }

  private money(minor: string): Money {
    return new Money(BigInt(minor), this.currency);
  }
}
