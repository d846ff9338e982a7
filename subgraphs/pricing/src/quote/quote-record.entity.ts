import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LandedCostDocument } from "../regulation/landed-cost-document";
import type { QuoteDocument } from "./calculation";
import type { QuoteStatus } from "./quote.entity";

const LANDED_COST = '"landedCost":';
const LINES = ',"lines":[';

/** What a quote came to, word for word. Large, so read only when it is asked for. */
@Entity("quote")
export class QuoteRecord {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  @Column("text")
  status!: QuoteStatus;

  /** Canonical JSON, kept as text: jsonb would not give the same bytes back. */
  @Column("text")
  document!: string;

  private parsed: QuoteDocument | undefined;

  /** `document`, parsed once however many fields are read of it. */
  get content(): QuoteDocument {
    this.parsed ??= JSON.parse(this.document) as QuoteDocument;
    return this.parsed;
  }

  /**
   * That of `content`, parsed alone: a page of orders reads nothing else, and it is a third of the text. Keys of canonical JSON
   * stand in their order, so `lines` of the whole comes next and last; neither key can be part of a text, whose quotation marks
   * are escaped.
   */
  get landedCost(): LandedCostDocument | null {
    if (this.parsed) return this.parsed.landedCost;
    const [from, to] = [this.document.indexOf(LANDED_COST), this.document.lastIndexOf(LINES)];
    return from < 0 || to < from
      ? this.content.landedCost
      : JSON.parse(this.document.slice(from + LANDED_COST.length, to));
  }
}
