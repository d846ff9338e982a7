import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

export type SuppressionCause = "BOUNCED" | "COMPLAINED";

/** An address that nothing more is sent to until it is confirmed again; by its fingerprint, so that it is not kept. */
@Entity("suppression")
@Parties()
export class Suppression {
  @PrimaryColumn("text")
  fingerprint!: string;

  @Column("text")
  cause!: SuppressionCause;

  @Column("timestamptz")
  since!: Date;
}
