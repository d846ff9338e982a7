import { createAudit, dropAudit, grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Nobody changes alone by what live accounts are asked; who changed what is kept for good. */
export class ConfirmCredentials implements MigrationInterface {
  name = "ConfirmCredentials1796600000003";

  async up(runner: QueryRunner): Promise<void> {
    await createAudit(runner);
    await runner.query(`
      CREATE TABLE credential_change (
        id uuid PRIMARY KEY,
        holder text NOT NULL CHECK (holder IN ('CARRIER_ACCOUNT', 'COUNTERPART')),
        subject_id uuid NOT NULL,
        base_version integer,
        code text COLLATE "C" NOT NULL,
        content jsonb NOT NULL,
        sealed bytea,
        credential_fields jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('PROPOSED', 'CONFIRMED', 'REJECTED')),
        decided_by text,
        decision_reason text,
        decided_at timestamptz,
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT change_of_two_persons CHECK (status <> 'CONFIRMED' OR decided_by <> created_by),
        CONSTRAINT change_is_decided CHECK ((status = 'PROPOSED') = (decided_by IS NULL)),
        CONSTRAINT secret_is_of_what_waits CHECK ((status = 'PROPOSED') = (sealed IS NOT NULL))
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX credential_change_open ON credential_change (holder, code) WHERE status = 'PROPOSED'",
    );
    await runner.query("CREATE INDEX credential_change_by_status ON credential_change (status, id)");
    await grantToApplication(runner, "credential_change");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE credential_change");
    await dropAudit(runner);
  }
}
