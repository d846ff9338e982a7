import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What KYC documents say, and their files, are encrypted. The job of this name encrypts what stands already; the plain columns, which
 * are empty then, go in a later release.
 */
export class SealPapers implements MigrationInterface {
  name = "SealPapers1795845000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kyc_document
        ADD number_sealed bytea,
        ADD holder_sealed bytea,
        ADD CHECK ((number_sealed IS NULL) = (holder_sealed IS NULL)),
        ADD CHECK (number_sealed IS NULL OR (number = '' AND holder_name = '' AND erased_at IS NULL))`);
    await runner.query(
      "CREATE INDEX kyc_document_plain ON kyc_document (id) WHERE number_sealed IS NULL AND erased_at IS NULL",
    );
    // Beside the bytes of a file of the limit, what encrypts them takes 29 more.
    await runner.query(`
      ALTER TABLE kyc_file
        ALTER bytes DROP NOT NULL,
        ADD sealed bytea CHECK (octet_length(sealed) <= 5242880 + 29),
        ADD CHECK (num_nonnulls(bytes, sealed) = 1)`);
    await runner.query("CREATE INDEX kyc_file_plain ON kyc_file (document_id) WHERE bytes IS NOT NULL");
  }

  /** What is encrypted by then is lost: whoever it was of hands it in again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX kyc_file_plain");
    await runner.query("ALTER TABLE kyc_file DROP sealed");
    await runner.query("DELETE FROM kyc_file WHERE bytes IS NULL");
    await runner.query("ALTER TABLE kyc_file ALTER bytes SET NOT NULL");
    await runner.query("DROP INDEX kyc_document_plain");
    await runner.query("ALTER TABLE kyc_document DROP number_sealed, DROP holder_sealed");
  }
}
