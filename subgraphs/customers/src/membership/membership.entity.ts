import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { Role } from "./role";

/** The role of a user in its tenant. */
@Entity("membership")
export class Membership {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "user_id" })
  userId!: string;

  @Column("text")
  role!: Role;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
