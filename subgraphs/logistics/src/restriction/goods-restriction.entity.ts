import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { Restriction, RestrictionVerdict } from "./restriction";

/** What a destination says of goods, from one instant until another. Nobody's own, and never deleted: it ends. */
@Entity("goods_restriction")
@Parties()
export class GoodsRestriction implements Restriction {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text", { name: "hs_prefix" })
  hsPrefix!: string;

  @Column("text")
  country!: string;

  @Column("text")
  verdict!: RestrictionVerdict;

  @Column("text")
  note!: string;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  /** It no longer holds at it; null while no end is known. */
  @Column("timestamptz", { name: "valid_to", nullable: true })
  validTo!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
