import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was found when the books were proved. */
export class ProveBooks implements MigrationInterface {
  name = "ProveBooks1795770114279";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE books_proof (
        id uuid PRIMARY KEY,
        proved_at timestamptz NOT NULL,
        entries int NOT NULL,
        faults jsonb NOT NULL,
        fault_count int NOT NULL,
        created_by text NOT NULL
      )`);
    await grantToApplication(runner, "books_proof");
    await runner.query("REVOKE UPDATE, DELETE ON books_proof FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE books_proof");
  }
}
