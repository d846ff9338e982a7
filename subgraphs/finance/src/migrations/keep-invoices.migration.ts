import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  invoice_by_tenant: "invoice (tenant_id, id)",
  invoice_by_status: "invoice (tenant_id, status, id)",
  invoice_of_all_by_status: "invoice (status, id)",
  invoice_open_of_wallet: "invoice (wallet_id, id) WHERE status IN ('ISSUED', 'PART_PAID')",
};

/** Invoices and the credit notes that take them back, numbered without gaps. */
export class KeepInvoices implements MigrationInterface {
  name = "KeepInvoices1795770114281";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoice (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        wallet_id uuid NOT NULL REFERENCES wallet,
        status text NOT NULL CHECK (status IN ('DRAFT', 'ISSUED', 'PART_PAID', 'PAID', 'VOID')),
        number text UNIQUE,
        currency text NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor > 0),
        paid_minor bigint NOT NULL CHECK (paid_minor >= 0 AND paid_minor <= total_minor),
        accrued_before timestamptz NOT NULL,
        issued_at timestamptz,
        due_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((status = 'DRAFT') = (number IS NULL)),
        CHECK (status <> 'PAID' OR paid_minor = total_minor)
      )`);
    await runner.query(`
      CREATE TABLE credit_note (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        invoice_id uuid NOT NULL UNIQUE REFERENCES invoice,
        number text NOT NULL UNIQUE,
        currency text NOT NULL,
        total_minor bigint NOT NULL,
        reason text NOT NULL,
        entry_id uuid NOT NULL REFERENCES journal_entry,
        created_by text NOT NULL,
        issued_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE document_series (
        series text NOT NULL,
        year int NOT NULL,
        last int NOT NULL,
        PRIMARY KEY (series, year)
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    await runner.query("CREATE INDEX credit_note_by_tenant ON credit_note (tenant_id, id)");
    for (const table of ["invoice", "credit_note"]) await isolateTenants(runner, table);
    await runner.query("REVOKE UPDATE, DELETE ON credit_note FROM baiyun_application");
    await grantToApplication(runner, "document_series");
    await runner.query("REVOKE DELETE ON document_series FROM baiyun_application");
    // Only one that was taken back by a credit note is void; who may see the invoice may see its credit note.
    await runner.query(`
      CREATE FUNCTION void_by_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM credit_note WHERE invoice_id = NEW.id) THEN
          RAISE EXCEPTION 'invoice % is void only by a credit note', NEW.number USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER void_by_credit_note AFTER INSERT OR UPDATE ON invoice DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.status = 'VOID') EXECUTE FUNCTION void_by_credit_note()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE document_series, credit_note, invoice");
    await runner.query("DROP FUNCTION void_by_credit_note");
  }
}
