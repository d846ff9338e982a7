import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  claim_by_tenant: "claim (tenant_id, id)",
  claim_by_status: "claim (tenant_id, status, id)",
  claim_of_all_by_status: "claim (status, id)",
  claim_by_kind: "claim (tenant_id, kind, id)",
  claim_of_all_by_kind: "claim (kind, id)",
  claim_evidence_of_claim: "claim_evidence (claim_id, id)",
};

/** What is asked of us for parcels' loss or damage. */
export class KeepClaims implements MigrationInterface {
  name = "KeepClaims1795770114282";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE claim (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        shipment_id uuid NOT NULL,
        kind text NOT NULL,
        status text NOT NULL CHECK (status IN ('OPEN', 'EVIDENCE', 'APPROVED', 'REJECTED', 'PAID')),
        amount_minor bigint CHECK (amount_minor > 0),
        currency text,
        decision_reason text,
        decided_at timestamptz,
        entry_id uuid REFERENCES journal_entry,
        paid_at timestamptz,
        found_at timestamptz,
        reversed_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (shipment_id, kind),
        CHECK ((status = 'PAID') = (entry_id IS NOT NULL)),
        CHECK (reversed_at IS NULL OR status = 'PAID')
      )`);
    await runner.query(`
      CREATE TABLE claim_evidence (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        claim_id uuid NOT NULL REFERENCES claim,
        text text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    for (const table of ["claim", "claim_evidence"]) await isolateTenants(runner, table);
    await runner.query("REVOKE UPDATE, DELETE ON claim_evidence FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE claim_evidence, claim");
  }
}
