import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Channel } from "../notification/channel";

/** What a person has chosen to hear of, and by what. What is not chosen is as the event has it. */
@Entity("preference")
export class Preference {
  @PrimaryColumn("uuid", { name: "user_id" })
  userId!: string;

  /** A category, or one event of it such as `order.held`. */
  @PrimaryColumn("text", { name: "category" })
  subject!: string;

  @PrimaryColumn("text")
  channel!: Channel;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("boolean")
  enabled!: boolean;
}
