import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Area } from "../calculation/charges";

/** Destinations that share a price. */
@Entity("zone")
export class Zone {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  name!: string;

  @Column("jsonb")
  areas!: Area[];
}
