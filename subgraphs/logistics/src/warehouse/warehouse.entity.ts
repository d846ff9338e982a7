import { Parties } from "@baiyun/kit";
import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export interface WarehouseAddress {
  line1: string;
  city: string;
  region: string | null;
  postalCode: string;
}

/** Where parcels come in and are bagged. */
@Entity("warehouse")
@Parties()
export class Warehouse {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  name!: string;

  /** ISO 3166 alpha-2. */
  @Column("text")
  country!: string;

  /** IANA name, such as `Asia/Shanghai`. */
  @Column("text", { name: "time_zone" })
  timeZone!: string;

  @Column("jsonb")
  address!: WarehouseAddress;

  /** Nothing comes in at one that is not. */
  @Column("boolean", { name: "is_active" })
  isActive!: boolean;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
