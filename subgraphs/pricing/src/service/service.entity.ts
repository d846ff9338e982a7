import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { WeightRule } from "./billable-weight";
import type { DangerousGoodsPolicy } from "./dangerous-goods";
import type { SizeLimit } from "./size-limit";

/** A way to send a parcel. Its terms are copied to a rate when the rate is published, and priced from there. */
@Entity("service")
@Parties()
export class Service {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  name!: string;

  @Column("int", { name: "transit_days_min" })
  transitDaysMin!: number;

  @Column("int", { name: "transit_days_max" })
  transitDaysMax!: number;

  @Column("int", { name: "weight_limit_g" })
  weightLimitG!: number;

  /** Null: whatever it measures. */
  @Column("jsonb", { name: "size_limit", nullable: true })
  sizeLimit!: SizeLimit | null;

  @Column("text", { name: "dg_policy" })
  dgPolicy!: DangerousGoodsPolicy;

  @Column("jsonb", { name: "weight_rule" })
  weightRule!: WeightRule;

  get transitDays(): { min: number; max: number } {
    return { min: this.transitDaysMin, max: this.transitDaysMax };
  }
}
