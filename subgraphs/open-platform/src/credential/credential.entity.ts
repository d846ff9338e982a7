import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum CredentialKind {
  CLIENT_SECRET = "CLIENT_SECRET",
  API_KEY = "API_KEY",
}

/** What proves that a system is the client it says: kept as a hash alone. */
@Entity("credential")
export class Credential {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("text")
  kind!: CredentialKind;

  /** How the secret begins, for people to know it by. */
  @Column("text")
  prefix!: string;

  @Column("text")
  hash!: string;

  @Column("timestamptz", { name: "last_used_at", nullable: true })
  lastUsedAt!: Date | null;

  @Column("timestamptz", { name: "expires_at", nullable: true })
  expiresAt!: Date | null;

  @Column("timestamptz", { name: "revoked_at", nullable: true })
  revokedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}

/** Whether it proves anything at this moment. */
export const isGood = ({ expiresAt, revokedAt }: Pick<Credential, "expiresAt" | "revokedAt">, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || now < expiresAt);
