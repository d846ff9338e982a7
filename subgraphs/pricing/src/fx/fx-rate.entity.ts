import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Rate } from "./exchange";

/** In force from its instant until the next rate of the pair. Rows are only ever added: a trigger holds that. */
@Entity("fx_rate")
export class FxRate implements Rate {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  base!: string;

  @Column("text")
  quote!: string;

  /** Decimal text: a float would not reproduce. */
  @Column("text")
  rate!: string;

  @Column("timestamptz", { name: "effective_from" })
  effectiveFrom!: Date;

  @Column("text")
  source!: string;
}
