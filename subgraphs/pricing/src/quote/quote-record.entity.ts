import { Column, Entity, PrimaryColumn } from "typeorm";
import type { QuoteDocument } from "./calculation";
import type { QuoteStatus } from "./quote.entity";

/** What a quote was computed from and came to, word for word. Large, so read only when it is asked for. */
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
  inputs!: string;

  @Column("text")
  document!: string;

  @Column("text", { name: "cost_document" })
  costDocument!: string;

  private parsed: QuoteDocument | undefined;

  /** `document`, parsed once however many fields are read of it. */
  get content(): QuoteDocument {
    this.parsed ??= JSON.parse(this.document) as QuoteDocument;
    return this.parsed;
  }
}
