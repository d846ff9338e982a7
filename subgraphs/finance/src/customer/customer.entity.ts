import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the company is called whose money it is, as customers told it last. */
@Entity("customer")
@Parties("id")
export class Customer {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  name!: string;

  @Column("timestamptz", { name: "told_at" })
  toldAt!: Date;
}
