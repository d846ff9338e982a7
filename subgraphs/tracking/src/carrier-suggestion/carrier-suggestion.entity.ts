import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { CarrierKnownBy } from "../carrier/stated-carrier.entity";

export enum CarrierSuggestionState {
  WAITING = "WAITING",
  TAKEN = "TAKEN",
  LEFT = "LEFT",
}

export enum CarrierSuggestionDecision {
  TAKE = "TAKE",
  LEAVE = "LEAVE",
}

/** What a reader of the public page said of whose number a parcel's is. Who that was is not kept, nor from where. */
@Entity("carrier_suggestion")
export class CarrierSuggestion {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  number!: string;

  @Column("text")
  carrier!: string;

  @Column("text")
  state!: CarrierSuggestionState;

  @Column("timestamptz", { name: "suggested_at" })
  suggestedAt!: Date;

  /** Who let it count, or did not: by the reader's own word where nothing stood against it. Null while it waits. */
  @Column("text", { name: "decided_by", nullable: true })
  decidedBy!: CarrierKnownBy | null;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
