import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Channel } from "../notification/channel";

/** Where a version of a template stands. */
export enum TemplateStatus {
  DRAFT = "DRAFT",
  PUBLISHED = "PUBLISHED",
  SUPERSEDED = "SUPERSEDED",
}

/** The words for an event in one language and channel. What was published stays as it was sent. */
@Entity("template")
@Parties()
export class Template {
  @PrimaryColumn("uuid")
  id!: string;

  /** The notified event's. */
  @Column("text")
  key!: string;

  @Column("text")
  channel!: Channel;

  @Column("text")
  locale!: string;

  /** Counts the versions of one key, channel and locale. */
  @Column("int")
  number!: number;

  @Column("text")
  status!: TemplateStatus;

  @Column("text")
  subject!: string;

  @Column("text")
  body!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("text", { name: "published_by", nullable: true })
  publishedBy!: string | null;

  @Column("timestamptz", { name: "published_at", nullable: true })
  publishedAt!: Date | null;

  @Column("timestamptz", { name: "superseded_at", nullable: true })
  supersededAt!: Date | null;
}
