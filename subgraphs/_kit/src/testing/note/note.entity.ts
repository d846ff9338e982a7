import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from "typeorm";
import { isolateTenants } from "../../database/tenant-isolation";

/** The kit holds no domain noun; its own tests need a row of a tenant all the same. */
@Entity("note")
export class Note {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  text!: string;
}

export class CreateNote implements MigrationInterface {
  name = "CreateNote1760000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE note (id uuid PRIMARY KEY, tenant_id uuid NOT NULL, text text NOT NULL)");
    await isolateTenants(runner, "note");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE note");
  }
}
