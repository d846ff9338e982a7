import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What of a consignee is like a denied party. */
export enum MatchKind {
  NAME = "NAME",
  ADDRESS = "ADDRESS",
}

/** Whether a person has decided, and how. */
export enum MatchState {
  OPEN = "OPEN",
  CLEARED = "CLEARED",
  CONFIRMED = "CONFIRMED",
}

/** A shipment's consignee who is like a denied party: once for the two. */
@Entity("party_match")
export class PartyMatch {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("uuid", { name: "denied_party_id" })
  deniedPartyId!: string;

  @Column("text")
  kind!: MatchKind;

  /** What stands on the list. */
  @Column("text")
  matched!: string;

  /** In percent. */
  @Column("integer")
  score!: number;

  /** From which score on it was a match. */
  @Column("integer")
  threshold!: number;

  @Column("text")
  state: MatchState = MatchState.OPEN;

  @Column("timestamptz", { name: "found_at" })
  foundAt!: Date;

  @VersionColumn()
  version!: number;
}

/** What a person decided of a match. Never changed: a trigger holds that, and another decision is another row. */
@Entity("party_match_decision")
export class PartyMatchDecision {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "match_id" })
  matchId!: string;

  @Column("text")
  verdict!: MatchState.CLEARED | MatchState.CONFIRMED;

  @Column("text")
  reason!: string;

  @Column("text", { name: "decided_by" })
  decidedBy!: string;

  @Column("timestamptz", { name: "decided_at" })
  decidedAt!: Date;
}
