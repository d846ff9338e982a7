import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  journal_entry_given_back: "journal_entry (gives_back_id)",
  journal_entry_of_source: "journal_entry (source_id)",
  journal_entry_of_event: "journal_entry (event_id)",
  charge_of_credit_note: "charge (credit_note_id)",
  credit_note_of_invoice: "credit_note (invoice_id, id)",
  order_refund_by_tenant: "order_refund (tenant_id, id)",
};

/**
 * What was taken for an order is given back, in parts: by entries that say what they give back and which event caused them,
 * and by credit notes of a part of an invoice. More than was charged is given back by nobody.
 */
export class GiveBack implements MigrationInterface {
  name = "GiveBack1795781000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE journal_entry ADD COLUMN event_id uuid");
    await runner.query("ALTER TABLE journal_entry ADD COLUMN gives_back_id uuid REFERENCES journal_entry");
    await runner.query("ALTER TABLE order_funding ADD COLUMN due_event_id uuid");
    await runner.query("ALTER TABLE charge DROP CONSTRAINT charge_amount_minor_check");
    await runner.query(
      "ALTER TABLE charge ADD CONSTRAINT charge_is_something CHECK (amount_minor > 0 OR (amount_minor < 0 AND kind <> 'FEE'))",
    );
    await runner.query("ALTER TABLE charge ADD COLUMN credit_note_id uuid REFERENCES credit_note");
    await creditParts(runner);
    await runner.query(`
      CREATE TABLE order_refund (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('RETURNED', 'LINES_CANCELLED')),
        wallet_id uuid NOT NULL REFERENCES wallet,
        currency text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        fee_minor bigint NOT NULL CHECK (fee_minor >= 0),
        entry_id uuid REFERENCES journal_entry,
        credit_note_id uuid REFERENCES credit_note,
        refunded_at timestamptz NOT NULL,
        UNIQUE (order_id, reason),
        CHECK (fee_minor <= amount_minor),
        CHECK ((entry_id IS NULL) = (amount_minor = 0))
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    await isolateTenants(runner, "order_refund");
    await runner.query("REVOKE UPDATE, DELETE ON order_refund FROM baiyun_application");
    await refuseMoreThanCharged(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER refuse_more_than_charged ON charge");
    await runner.query("DROP FUNCTION refuse_more_than_charged");
    await runner.query("DROP TABLE order_refund");
    await runner.query("DROP INDEX journal_entry_of_source");
    await runner.query("DROP INDEX credit_note_whole, credit_note_of_invoice");
    await runner.query("ALTER TABLE charge DROP COLUMN credit_note_id, DROP CONSTRAINT charge_is_something");
    await runner.query("ALTER TABLE charge ADD CONSTRAINT charge_amount_minor_check CHECK (amount_minor > 0)");
    await voidBy(runner, "invoice_id = NEW.id");
    await runner.query("ALTER TABLE credit_note DROP COLUMN order_id");
    await runner.query("ALTER TABLE credit_note ADD UNIQUE (invoice_id)");
    await runner.query("ALTER TABLE invoice DROP COLUMN credited_minor");
    await runner.query("ALTER TABLE invoice ADD CHECK (status <> 'PAID' OR paid_minor = total_minor)");
    await runner.query("ALTER TABLE order_funding DROP COLUMN due_event_id");
    await runner.query("ALTER TABLE journal_entry DROP COLUMN event_id, DROP COLUMN gives_back_id");
  }
}

/** Of an invoice there may be several notes, of which one takes all that is left of it back. */
async function creditParts(runner: QueryRunner): Promise<void> {
  await runner.query(
    "ALTER TABLE invoice ADD COLUMN credited_minor bigint NOT NULL DEFAULT 0 CHECK (credited_minor >= 0)",
  );
  // The check that a paid one is paid in full has no name of its own.
  await runner.query(`
    DO $$
    DECLARE unnamed text;
    BEGIN
      SELECT conname INTO STRICT unnamed FROM pg_constraint
      WHERE conrelid = 'invoice'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''PAID''%paid_minor = total_minor%';
      EXECUTE format('ALTER TABLE invoice DROP CONSTRAINT %I', unnamed);
    END $$`);
  await runner.query(`
    ALTER TABLE invoice ADD CONSTRAINT invoice_is_paid CHECK (status <> 'PAID' OR paid_minor + credited_minor = total_minor),
      ADD CONSTRAINT invoice_is_not_overpaid CHECK (paid_minor + credited_minor <= total_minor)`);
  await runner.query("ALTER TABLE credit_note ADD COLUMN order_id uuid");
  await runner.query("ALTER TABLE credit_note DROP CONSTRAINT credit_note_invoice_id_key");
  await runner.query("CREATE UNIQUE INDEX credit_note_whole ON credit_note (invoice_id) WHERE order_id IS NULL");
  await voidBy(runner, "invoice_id = NEW.id AND order_id IS NULL");
}

/** What an invoice needs to be void. */
async function voidBy(runner: QueryRunner, which: string): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION void_by_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM credit_note WHERE ${which}) THEN
        RAISE EXCEPTION 'invoice % is void only by a credit note', NEW.number USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$`);
}

/** What an invoice charged that is void was given back as a whole: nothing of it is left. */
async function refuseMoreThanCharged(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION refuse_more_than_charged() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM charge c LEFT JOIN credit_note n ON n.id = c.credit_note_id
        LEFT JOIN invoice i ON i.id = coalesce(c.invoice_id, n.invoice_id)
        WHERE c.order_id = NEW.order_id AND c.kind <> 'FEE' AND i.status IS DISTINCT FROM 'VOID'
        GROUP BY c.kind HAVING sum(c.amount_minor) < 0
      ) THEN
        RAISE EXCEPTION 'order % is given back more than it was charged', NEW.order_id USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE CONSTRAINT TRIGGER refuse_more_than_charged AFTER INSERT ON charge DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.amount_minor < 0) EXECUTE FUNCTION refuse_more_than_charged()`);
}
