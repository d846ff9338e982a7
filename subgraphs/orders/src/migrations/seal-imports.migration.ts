import type { MigrationInterface, QueryRunner } from "typeorm";

/** Files of orders and what is kept of their rows are encrypted; what stands in clear is from before, and gone in 30 days. */
export class SealImports implements MigrationInterface {
  name = "SealImports1796700000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE order_batch_row ADD COLUMN sealed bytea");
    // 29 bytes are the layout, the nonce and the tag.
    await runner.query(`
      ALTER TABLE order_file_piece ALTER COLUMN bytes DROP NOT NULL,
        ADD COLUMN sealed bytea CHECK (octet_length(sealed) <= 262144 + 29),
        ADD CONSTRAINT order_file_piece_once CHECK ((bytes IS NULL) <> (sealed IS NULL)) NOT VALID`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What is encrypted cannot be read by the version before.
    await runner.query("DELETE FROM order_file_piece WHERE sealed IS NOT NULL");
    await runner.query("ALTER TABLE order_file_piece DROP COLUMN sealed, ALTER COLUMN bytes SET NOT NULL");
    await runner.query("ALTER TABLE order_batch_row DROP COLUMN sealed");
  }
}
