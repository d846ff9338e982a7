import { type Area, Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Destinations that share a price. */
@Entity("zone")
@Parties()
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
