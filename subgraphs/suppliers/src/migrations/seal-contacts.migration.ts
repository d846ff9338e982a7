import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whom to write to at suppliers is encrypted. The job of this name encrypts what stands already; the plain columns, which are empty
 * then, go in a later release.
 */
export class SealContacts implements MigrationInterface {
  name = "SealContacts1795845000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE supplier
        ADD contact_sealed bytea,
        ADD contact_key_id uuid,
        ADD CHECK ((contact_sealed IS NULL) = (contact_key_id IS NULL))`);
    await runner.query("CREATE INDEX supplier_contact_plain ON supplier (id) WHERE contact_email <> ''");
  }

  /** What is encrypted by then is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX supplier_contact_plain");
    await runner.query("ALTER TABLE supplier DROP contact_sealed, DROP contact_key_id");
  }
}
