import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum WatchState {
  WAITING = "WAITING",
  WATCHED = "WATCHED",
  REFUSED = "REFUSED",
  STOPPED = "STOPPED",
}

/** What a watcher is to be asked next. */
export enum WatchTask {
  REGISTER = "REGISTER",
  CHANGE_CARRIER = "CHANGE_CARRIER",
  POLL = "POLL",
  STOP = "STOP",
}

/** That somebody is to watch a number for us: written down before anybody is asked, and what came of that. */
@Entity("watch")
export class Watch {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  number!: string;

  /** The name of the `Watcher`. */
  @Column("text")
  watcher!: string;

  /** Whose number it is, as far as we know. */
  @Column("text")
  carrier!: string;

  @Column("text", { name: "destination_country" })
  destinationCountry!: string;

  @Column("text")
  state!: WatchState;

  /** Null when there is nothing more to ask. */
  @Column("text", { nullable: true })
  task!: WatchTask | null;

  @Column("timestamptz", { name: "due_at", nullable: true })
  dueAt!: Date | null;

  /** Since it was answered last. */
  @Column("int")
  attempts!: number;

  /** Whose call is under way, and until when it counts as such. */
  @Column("uuid", { nullable: true })
  claim!: string | null;

  @Column("timestamptz", { name: "claimed_until", nullable: true })
  claimedUntil!: Date | null;

  @Column("timestamptz", { name: "answered_at", nullable: true })
  answeredAt!: Date | null;

  /** Why it was not taken, in the watcher's words; null where nothing is wrong. */
  @Column("text", { nullable: true })
  code!: string | null;

  @Column("text", { nullable: true })
  message!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
