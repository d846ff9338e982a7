import { type Area, Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Addresses that share their prices. */
export interface StatedZone {
  /** For people. */
  name: string;
  areas: Area[];
  /** Codes of the services that go there. */
  services: string[];
  /** Those that go there for one customer alone. */
  own: { tenantId: string; services: string[] }[];
}

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

  /** Of countries without one nothing was stated; null where nothing was of any. */
  @Column("jsonb", { nullable: true })
  zones!: StatedZone[] | null;

  /** When it was stated. */
  @Column("timestamptz", { name: "as_of" })
  asOf!: Date;
}
