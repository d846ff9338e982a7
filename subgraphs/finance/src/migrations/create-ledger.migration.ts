import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  account_of_all: "account (code, currency)",
  journal_entry_by_tenant: "journal_entry (tenant_id, id)",
  journal_entry_of_all_by_kind: "journal_entry (kind, id)",
  journal_entry_by_kind: "journal_entry (tenant_id, kind, id)",
  posting_of_entry: "posting (entry_id)",
  posting_of_account: "posting (account_id, id)",
  posting_of_account_by_time: "posting (account_id, booked_at)",
  posting_by_tenant: "posting (tenant_id, id)",
};

/** What is booked stays: whoever asks, by whatever way. */
const NEVER_CHANGED = ["account", "journal_entry", "posting"];

/**
 * The books, and what holds of them whatever the code does: nothing in them changes, every entry balances in each currency
 * when its transaction commits, and balances follow from the postings alone.
 */
export class CreateLedger implements MigrationInterface {
  name = "CreateLedger1795770114277";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        code text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE', 'EQUITY', 'CLEARING')),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (tenant_id, code, currency),
        UNIQUE (id, currency)
      )`);
    await runner.query(`
      CREATE TABLE journal_entry (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        kind text NOT NULL,
        description text NOT NULL,
        source_id uuid,
        reverses_id uuid UNIQUE REFERENCES journal_entry,
        postings int NOT NULL CHECK (postings >= 2),
        booked_at timestamptz NOT NULL,
        created_by text NOT NULL,
        UNIQUE (kind, source_id)
      )`);
    await runner.query(`
      CREATE TABLE posting (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        entry_id uuid NOT NULL REFERENCES journal_entry,
        account_id uuid NOT NULL,
        currency text NOT NULL,
        side text NOT NULL CHECK (side IN ('DEBIT', 'CREDIT')),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        booked_at timestamptz NOT NULL,
        FOREIGN KEY (account_id, currency) REFERENCES account (id, currency)
      )`);
    // Several rows an account, so that those who book at the same moment do not wait for each other on the house's accounts.
    await runner.query(`
      CREATE TABLE account_balance (
        account_id uuid NOT NULL REFERENCES account,
        slot int NOT NULL,
        tenant_id uuid,
        balance_minor bigint NOT NULL,
        PRIMARY KEY (account_id, slot)
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    for (const table of ["account", "journal_entry", "posting", "account_balance"]) {
      await isolateTenants(runner, table);
      await runner.query(`REVOKE UPDATE, DELETE ON ${table} FROM baiyun_application`);
    }
    await runner.query("REVOKE INSERT ON account_balance FROM baiyun_application");
    await createRules(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE account_balance, posting, journal_entry, account");
    await runner.query("DROP FUNCTION books_stay, keep_balances, refuse_unbalanced");
  }
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION books_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'what is booked is never changed: reverse the entry' USING ERRCODE = 'restrict_violation';
    END $$`);
  for (const table of NEVER_CHANGED) {
    await runner.query(`
      CREATE TRIGGER books_stay BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION books_stay()`);
    await runner.query(`
      CREATE TRIGGER books_stay_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION books_stay()`);
  }
  // Debits less credits. As the tables' owner, because nobody else may write a balance.
  await runner.query(`
    CREATE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO account_balance (account_id, slot, tenant_id, balance_minor)
      SELECT account_id, pg_backend_pid() % 16, tenant_id,
        sum(CASE side WHEN 'DEBIT' THEN amount_minor ELSE -amount_minor END)
      FROM posted GROUP BY account_id, tenant_id ORDER BY account_id
      ON CONFLICT (account_id, slot) DO UPDATE SET balance_minor = account_balance.balance_minor + EXCLUDED.balance_minor;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep_balances AFTER INSERT ON posting REFERENCING NEW TABLE AS posted
    FOR EACH STATEMENT EXECUTE FUNCTION keep_balances()`);
  // It sees every row of the entry, whomever the transaction is for. The count keeps later postings out of an entry.
  await runner.query(`
    CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      asked text := current_setting('baiyun.tenant', true);
      checked uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
      stated int;
      found int;
      reversed uuid;
      unbalanced text;
    BEGIN
      PERFORM set_config('baiyun.tenant', '*', true);
      SELECT postings, reverses_id INTO stated, reversed FROM journal_entry WHERE id = checked;
      SELECT count(*) INTO found FROM posting WHERE entry_id = checked;
      IF found <> stated THEN
        RAISE EXCEPTION 'entry % has % postings and states %', checked, found, stated USING ERRCODE = 'check_violation';
      END IF;
      SELECT currency INTO unbalanced FROM posting WHERE entry_id = checked GROUP BY currency
      HAVING sum(CASE side WHEN 'DEBIT' THEN amount_minor ELSE -amount_minor END) <> 0 LIMIT 1;
      IF unbalanced IS NOT NULL THEN
        RAISE EXCEPTION 'entry % does not balance in %', checked, unbalanced USING ERRCODE = 'check_violation';
      END IF;
      IF reversed IS NOT NULL AND EXISTS (
        SELECT FROM posting WHERE entry_id IN (checked, reversed) GROUP BY account_id
        HAVING sum(CASE side WHEN 'DEBIT' THEN amount_minor ELSE -amount_minor END) <> 0
      ) THEN
        RAISE EXCEPTION 'entry % is not the opposite of %', checked, reversed USING ERRCODE = 'check_violation';
      END IF;
      PERFORM set_config('baiyun.tenant', coalesce(asked, ''), true);
      RETURN NULL;
    END $$`);
  for (const [table, column] of [
    ["journal_entry", "id"],
    ["posting", "entry_id"],
  ]) {
    await runner.query(`
      CREATE CONSTRAINT TRIGGER refuse_unbalanced AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced('${column}')`);
  }
}
