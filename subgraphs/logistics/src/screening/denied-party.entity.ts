import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** Whom nothing is sent to, as our staff keep it. Never deleted: who is no longer on the list is retired. */
@Entity("denied_party")
@Parties()
export class DeniedParty {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  name!: string;

  /** In Latin letters, by which the list is looked through. */
  @Column("text", { name: "plain_name" })
  plainName!: string;

  @Column("text", { array: true })
  aliases!: string[];

  @Column("text", { nullable: true })
  address!: string | null;

  /** Of its address. */
  @Column("text", { nullable: true })
  country!: string | null;

  /** Whose list it is from. */
  @Column("text")
  source!: string;

  /** What of it may match at all: see `keysOf`. */
  @Column("text", { array: true })
  keys!: string[];

  @Column("timestamptz", { name: "retired_at", nullable: true })
  retiredAt: Date | null = null;

  @Column("text", { name: "retired_because", nullable: true })
  retiredBecause: string | null = null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
