import { Column, Entity } from "typeorm";
import { QuoteRecord } from "./quote-record.entity";

/** All that a quote keeps word for word: what it was computed from, and what computing it again must come to. */
@Entity("quote")
export class QuoteProof extends QuoteRecord {
  /** Canonical JSON. */
  @Column("text")
  inputs!: string;

  /** Canonical JSON. */
  @Column("text", { name: "cost_document" })
  costDocument!: string;
}
