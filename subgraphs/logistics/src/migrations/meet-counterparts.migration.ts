import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** With whom we exchange messages that carry nothing: by which account, what we asked and what came of it, and what they sent. */
export class MeetCounterparts implements MigrationInterface {
  name = "MeetCounterparts1796600000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE counterpart (
        id uuid PRIMARY KEY,
        code text COLLATE "C" NOT NULL UNIQUE,
        kind text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('SANDBOX', 'LIVE')),
        base_url text CHECK ((base_url IS NULL) = (mode = 'SANDBOX')),
        sealed bytea NOT NULL,
        credential_fields jsonb NOT NULL,
        country text,
        office text,
        regimes jsonb NOT NULL,
        time_zone text NOT NULL,
        warehouse_code text,
        is_active boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await grantToApplication(runner, "counterpart");
    await runner.query(`
      CREATE TABLE counterpart_call (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        counterpart_id uuid NOT NULL REFERENCES counterpart,
        kind text NOT NULL,
        state text NOT NULL CHECK (state IN ('ASKED', 'DONE', 'UNKNOWN', 'FAILED')),
        subject_id uuid NOT NULL,
        subject_version integer NOT NULL,
        reference text COLLATE "C" NOT NULL UNIQUE,
        may_be_there boolean NOT NULL DEFAULT false,
        attempts integer NOT NULL DEFAULT 0,
        claim uuid,
        claimed_until timestamptz,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        message text,
        raw text,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX counterpart_call_of ON counterpart_call (subject_id)");
    await runner.query("CREATE INDEX counterpart_call_to ON counterpart_call (counterpart_id, asked_at)");
    await runner.query("CREATE INDEX counterpart_call_by_time ON counterpart_call (created_at)");
    await runner.query("CREATE SEQUENCE counterpart_reference_serial AS bigint MAXVALUE 999999999999");
    await runner.query("GRANT USAGE ON SEQUENCE counterpart_reference_serial TO baiyun_application");
    await runner.query(`
      CREATE TABLE counterpart_message (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        counterpart_id uuid NOT NULL REFERENCES counterpart,
        message_id text NOT NULL,
        body bytea,
        verdict text NOT NULL,
        reason text,
        detail text,
        part integer,
        about text[] NOT NULL DEFAULT '{}',
        repeats integer NOT NULL DEFAULT 0,
        replays integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        received_at timestamptz NOT NULL,
        judged_at timestamptz
      )`);
    // What nobody signed for may say that it is any message.
    await runner.query(`
      CREATE UNIQUE INDEX counterpart_message_once ON counterpart_message (counterpart_id, message_id)
      WHERE reason IS DISTINCT FROM 'SIGNATURE'`);
    await runner.query("CREATE INDEX counterpart_message_by_verdict ON counterpart_message (verdict, id)");
    await runner.query("CREATE INDEX counterpart_message_by_time ON counterpart_message (received_at)");
    await runner.query(
      "CREATE INDEX counterpart_message_early ON counterpart_message USING gin (about) WHERE verdict = 'EARLY'",
    );
    for (const table of ["counterpart_call", "counterpart_message"]) await isolateTenants(runner, table);
    await runner.query(`
      ALTER TABLE customs_answer
      ADD COLUMN faults jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN received_in uuid REFERENCES counterpart_message`);
    await runner.query("ALTER TABLE customs_referral ADD COLUMN said_at timestamptz");
    await runner.query("ALTER TABLE customs_declaration ADD COLUMN ioss_sealed bytea");
    await runner.query("ALTER TABLE grouped_declaration ADD COLUMN last_word jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE grouped_declaration DROP COLUMN last_word");
    await runner.query("ALTER TABLE customs_declaration DROP COLUMN ioss_sealed");
    await runner.query("ALTER TABLE customs_referral DROP COLUMN said_at");
    await runner.query("ALTER TABLE customs_answer DROP COLUMN faults, DROP COLUMN received_in");
    await runner.query("DROP TABLE counterpart_message, counterpart_call, counterpart");
    await runner.query("DROP SEQUENCE counterpart_reference_serial");
  }
}
