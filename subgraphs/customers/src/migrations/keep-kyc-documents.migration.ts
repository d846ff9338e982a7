import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What customers show of who they are, with its file, and who decided what about a customer. */
export class KeepKycDocuments implements MigrationInterface {
  name = "KeepKycDocuments1764400000008";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kyc_document (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES customer (id),
        kind text NOT NULL CHECK (kind IN ('BUSINESS_LICENCE', 'PASSPORT', 'IDENTITY_CARD')),
        number text NOT NULL,
        issuing_country text NOT NULL CHECK (issuing_country ~ '^[A-Z]{2}$'),
        holder_name text NOT NULL,
        expires_on text CHECK (expires_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
        status text NOT NULL CHECK (status IN ('AWAITING_FILE', 'SUBMITTED', 'ACCEPTED', 'REJECTED')),
        media_type text,
        sha256 text CHECK ((sha256 IS NULL) = (status = 'AWAITING_FILE')),
        rejection_reason text CHECK ((rejection_reason IS NOT NULL) = (status = 'REJECTED')),
        decided_by text CHECK ((decided_by IS NOT NULL) = (status IN ('ACCEPTED', 'REJECTED'))),
        decided_at timestamptz,
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX kyc_document_of_tenant ON kyc_document (tenant_id, id)");
    await runner.query(`
      CREATE TABLE kyc_file (
        document_id uuid PRIMARY KEY REFERENCES kyc_document (id),
        tenant_id uuid NOT NULL,
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 5242880)
      )`);
    await runner.query(`
      CREATE TABLE customer_decision (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES customer (id),
        from_status text NOT NULL,
        to_status text NOT NULL,
        reason text,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX customer_decision_of_tenant ON customer_decision (tenant_id, id)");
    for (const table of ["kyc_document", "kyc_file", "customer_decision"]) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["customer_decision", "kyc_file", "kyc_document"]) await runner.query(`DROP TABLE ${table}`);
  }
}
