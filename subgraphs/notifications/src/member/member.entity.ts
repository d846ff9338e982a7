import type { Role } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the customers domain last told of a person who belongs to a tenant. */
@Entity("member")
export class Member {
  /** The person's. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  role!: Role;

  /** As BCP 47 has it; null where the person has chosen none. */
  @Column("text", { nullable: true })
  locale!: string | null;

  @Column("boolean", { name: "is_active" })
  isActive!: boolean;

  /** Names the key of this stay among `SubjectKey`. Null once the person has left: then nothing sealed with it can be read. */
  @Column("uuid", { name: "key_id", nullable: true })
  keyId!: string | null;

  /** A key of the former form; null once the member is sealed anew. */
  @Column("bytea", { name: "wrapped_key", nullable: true })
  wrappedKey!: Buffer | null;

  /** Address and name, sealed. */
  @Column("bytea", { nullable: true })
  sealed!: Buffer | null;

  /** When that came to be. */
  @Column("timestamptz", { name: "stated_at" })
  statedAt!: Date;
}
