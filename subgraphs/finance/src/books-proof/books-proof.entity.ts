import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a look at all the books found. */
@Entity("books_proof")
@Parties()
export class BooksProof {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("timestamptz", { name: "proved_at" })
  provedAt!: Date;

  /** How many entries there were. */
  @Column("int")
  entries!: number;

  /** What is wrong, in words, the first hundred; none where all is right. */
  @Column("jsonb")
  faults!: string[];

  /** How many things are wrong. */
  @Column("int", { name: "fault_count" })
  faultCount!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
