import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a supplier is called, as it was when it was registered. */
@Entity("supplier")
@Parties("id")
export class Supplier {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  name!: string;
}
