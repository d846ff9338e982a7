import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ExceptionKind } from "./exception.entity";

/** Within how many hours an exception of a kind is to be settled, from an instant on; a later rule follows it. */
@Entity("exception_due_rule")
@Parties()
export class ExceptionDueRule {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  kind!: ExceptionKind;

  @Column("integer")
  hours!: number;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
