import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";
import type { StatedDay } from "./cut-off";

/** What a warehouse does for a service on one day of the week, from a date on; never changed, a later statement follows it. */
@Entity("warehouse_day")
@Parties()
export class WarehouseDay implements StatedDay {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "warehouse_id" })
  warehouseId!: string;

  @Column("text", { name: "service_code" })
  serviceCode!: string;

  /** ISO 8601: 1 is Monday. */
  @Column("integer")
  weekday!: number;

  /** `HH:MM` in the warehouse's own zone; null where nothing leaves on that day. */
  @Column("text", { name: "cut_off", nullable: true })
  cutOff!: string | null;

  @Column("text", { name: "pickup_from", nullable: true })
  pickupFrom!: string | null;

  @Column("text", { name: "pickup_to", nullable: true })
  pickupTo!: string | null;

  /** `YYYY-MM-DD`, the first day that it holds for. */
  @Column("text", { name: "valid_from" })
  validFrom!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
