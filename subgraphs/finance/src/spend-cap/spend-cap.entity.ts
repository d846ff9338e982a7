import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { minorUnits } from "../money/minor-units";

/** What one order of a member may cost at most, from one wallet. */
@Entity("spend_cap")
export class SpendCap {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "wallet_id" })
  walletId!: string;

  /** The member. */
  @Column("uuid", { name: "user_id" })
  userId!: string;

  @Column(minorUnits("per_order_minor"))
  perOrderMinor!: bigint;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
