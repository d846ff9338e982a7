import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum InboundOutcome {
  TAKEN = "TAKEN",
  UNREADABLE = "UNREADABLE",
  GIVEN_UP = "GIVEN_UP",
  TURNED_AWAY = "TURNED_AWAY",
}

/** A message that told us of parcels, or meant to, and what became of it. Its body is read apart: it may be long. */
@Entity("inbound_message")
@Parties()
export class InboundMessage {
  /** Made of the message's place among those that came: it is noted once, however often it was worked through. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  source!: string;

  @Column("timestamptz", { name: "received_at" })
  receivedAt!: Date;

  @Column("text")
  outcome!: InboundOutcome;

  /** Why it was not taken, or what of it is about no parcel; null where all of it was. */
  @Column("text", { nullable: true })
  reason!: string | null;

  /** Of which parcels it tells. */
  @Column("text", { array: true })
  numbers!: string[];

  /** How many scans it told of, those that were known before among them. */
  @Column("int")
  scans!: number;

  /** Of one that was read once more, the first. */
  @Column("uuid", { name: "replay_of", nullable: true })
  replayOf!: string | null;

  /** How often our staff have had it read once more. */
  @Column("int")
  replays!: number;

  @VersionColumn()
  version!: number;
}
