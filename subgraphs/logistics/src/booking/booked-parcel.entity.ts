import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BookingState } from "./booking.entity";

/** One of several parcels of a shipment, as the carrier that is to take all of them has it. */
@Entity("carrier_booking_parcel")
export class BookedParcel {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "booking_id" })
  bookingId!: string;

  @Column("integer", { name: "parcel_number" })
  parcelNumber!: number;

  @Column("text")
  state!: BookingState;

  /** The carrier's, once it has said it. */
  @Column("text", { nullable: true })
  number: string | null = null;

  @Column("text", { name: "last_mile_number", nullable: true })
  lastMileNumber: string | null = null;

  /** Why it came to nothing; null while it has not. */
  @Column("text", { nullable: true })
  message: string | null = null;

  /** Its label, until all of them are there; then they are the shipment's. */
  @Column("bytea", { name: "label", nullable: true })
  labelBytes: Buffer | null = null;

  /** Lower-case hex, over the label. */
  @Column("text", { nullable: true })
  sha256: string | null = null;
}
