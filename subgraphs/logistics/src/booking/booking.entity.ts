import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { OnTrouble } from "../carrier-route/carrier-route.entity";
import { type Candidate, CarrierVerdict } from "../carrier-route/choice";
import type { BookedPrice } from "../shipment/shipment.events";

/** How far a shipment has come with a carrier that was chosen for it. */
export enum BookingState {
  /** No carrier could take it, so that there is none. */
  NONE = "NONE",
  BOOKING = "BOOKING",
  LABELLING = "LABELLING",
  LABELLED = "LABELLED",
  /** The carrier refused it, and has nothing of it. */
  REFUSED = "REFUSED",
  VOIDING = "VOIDING",
  VOID = "VOID",
}

/** The carrier has it, or may have: of a shipment there is one at most, which the database holds. */
export const ALIVE: readonly BookingState[] = [
  BookingState.BOOKING,
  BookingState.LABELLING,
  BookingState.LABELLED,
  BookingState.VOIDING,
];

/** A choice of a carrier for a shipment, with its reasons, and what came of it. */
@Entity("carrier_booking")
export class CarrierBooking {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Of the shipment's, from 1. */
  @Column("integer")
  attempt!: number;

  /** Goes up when a person has all carriers tried anew. */
  @Column("integer")
  round!: number;

  @Column("text")
  state!: BookingState;

  /** Null where none was chosen. */
  @Column("uuid", { name: "account_id", nullable: true })
  accountId!: string | null;

  @Column("text", { nullable: true })
  product!: string | null;

  @Column("text", { name: "on_trouble", nullable: true })
  onTrouble!: OnTrouble | null;

  @Column("integer", { nullable: true })
  tries!: number | null;

  /** The carrier's, once it has said it. */
  @Column("text", { nullable: true })
  number: string | null = null;

  @Column("text", { name: "last_mile_number", nullable: true })
  lastMileNumber: string | null = null;

  /** Why it came to nothing; null while it has not. */
  @Column("text", { nullable: true })
  message: string | null = null;

  /** By which route a person has it go on, once this one is void. */
  @Column("uuid", { name: "next_route_id", nullable: true })
  nextRouteId: string | null = null;

  @Column("jsonb")
  considered!: Candidate[];

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}

/** At what its carrier was chosen; null where nobody knew. */
export function bookedPrice({ considered }: Pick<CarrierBooking, "considered">): BookedPrice {
  const chosen = considered.find(({ verdict }) => verdict === CarrierVerdict.CHOSEN);
  if (!chosen || chosen.priceMinor === null || chosen.currency === null) return null;
  return { amountMinor: chosen.priceMinor, currency: chosen.currency };
}
