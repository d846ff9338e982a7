import { Column, Entity, PrimaryColumn } from "typeorm";
import { Parties } from "../rows/parties";

/** That one field of a record became another. Written by the database alone, with the change itself; never changed. */
@Entity("field_change")
@Parties("tenantId", "partnerId")
export class FieldChange {
  /** A uuid v7 of the database's. */
  @PrimaryColumn("uuid")
  id!: string;

  /** Whose record it is; null for what is the house's own. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  /** The other party, of a record of two. */
  @Column("uuid", { name: "partner_id", nullable: true })
  partnerId!: string | null;

  /** A type of the graph. */
  @Column("text", { name: "record_kind" })
  recordKind!: string;

  @Column("uuid", { name: "record_id" })
  recordId!: string;

  /** As the graph calls it. */
  @Column("text")
  field!: string;

  /** That it changed is told, and what it was and became is not kept. */
  @Column("boolean", { name: "is_hidden" })
  isHidden!: boolean;

  @Column("text", { name: "old_value", nullable: true })
  old!: string | null;

  @Column("text", { name: "new_value", nullable: true })
  new!: string | null;

  /** The id of a person, `client:` with that of a partner's system, `system`, or `unknown`. */
  @Column("text")
  actor!: string;

  @Column("timestamptz")
  at!: Date;
}
