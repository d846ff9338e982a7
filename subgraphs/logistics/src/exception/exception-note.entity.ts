import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** What our staff wrote down about an exception; it is added to and never changed, which the database sees to. */
@Entity("exception_note")
export class ExceptionNote {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's: notes are our staff's, and no customer reads them. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "exception_id" })
  exceptionId!: string;

  @Column("text")
  text!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
