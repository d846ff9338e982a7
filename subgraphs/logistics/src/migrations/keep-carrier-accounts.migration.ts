import { createSubjectKeys, grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** By which accounts of ours carriers are asked, and each call that is made of them: written down before it is made. */
export class KeepCarrierAccounts implements MigrationInterface {
  name = "KeepCarrierAccounts1796100000001";

  async up(runner: QueryRunner): Promise<void> {
    await createSubjectKeys(runner);
    await runner.query(`
      CREATE TABLE carrier_account (
        id uuid PRIMARY KEY,
        code text COLLATE "C" NOT NULL UNIQUE,
        carrier text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('SANDBOX', 'LIVE')),
        base_url text CHECK ((base_url IS NULL) = (mode = 'SANDBOX')),
        sealed bytea NOT NULL,
        credential_fields jsonb NOT NULL,
        daily_calls integer CHECK (daily_calls > 0),
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await grantToApplication(runner, "carrier_account");
    await runner.query(`
      CREATE TABLE carrier_call (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES carrier_account,
        kind text NOT NULL,
        state text NOT NULL CHECK (state IN ('ASKED', 'DONE', 'UNKNOWN', 'FAILED')),
        reference text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        claim uuid,
        claimed_until timestamptz,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        message text,
        raw text,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((state = 'ASKED') = (answered_at IS NULL))
      )`);
    await runner.query("CREATE INDEX carrier_call_of_account ON carrier_call (account_id, asked_at)");
    await runner.query("CREATE INDEX carrier_call_by_time ON carrier_call (created_at)");
    await isolateTenants(runner, "carrier_call");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE carrier_call, carrier_account, subject_key");
  }
}
