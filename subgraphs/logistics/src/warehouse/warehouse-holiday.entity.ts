import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** A day on which nothing leaves a warehouse. */
@Entity("warehouse_holiday")
@Parties()
export class WarehouseHoliday {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "warehouse_id" })
  warehouseId!: string;

  /** `YYYY-MM-DD` in the warehouse's own zone. */
  @Column("text")
  day!: string;

  @Column("text")
  name!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
