import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What pricing last stated that it can quote. One row, or none while it has stated nothing. */
@Entity("catalogue")
@Parties()
export class Catalogue {
  /** The domain whose it is. */
  @PrimaryColumn("text", { name: "stated_by" })
  statedBy!: string;

  /** Codes. */
  @Column("text", { array: true })
  services!: string[];

  /** ISO 4217 codes. */
  @Column("text", { array: true })
  currencies!: string[];

  /** When it was stated. */
  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
