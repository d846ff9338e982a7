import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AnyQuoteDocument } from "./document";

/** What a quote came to, word for word. Large, so read only when it is asked for. */
@Entity("quote")
export class QuoteRecord {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** Canonical JSON, kept as text: jsonb would not give the same bytes back. */
  @Column("text")
  document!: string;

  private parsed: AnyQuoteDocument | undefined;

  /** `document`, parsed once however many fields are read of it. */
  get content(): AnyQuoteDocument {
    this.parsed ??= JSON.parse(this.document) as AnyQuoteDocument;
    return this.parsed;
  }
}
