import type { QueryRunner } from "typeorm";
import { keepForGood } from "../database/keep-for-good";
import { EVERY_TENANT, isolateTenants, TENANT_SETTING } from "../database/tenant-isolation";

const INDEXES = {
  audit_entry_of_tenant: "(tenant_id, id)",
  audit_entry_of_subject: "(subject_id, id)",
  audit_entry_by_actor: "(actor, id)",
  audit_entry_by_act: "(act, id)",
};

/** What the first entry is chained to. */
export const NOTHING_BEFORE = Buffer.alloc(32);

/**
 * The table of `AuditEntry`, for a migration of a domain that keeps an audit. Entries are appended by `audit_append` alone, one after
 * the other: it waits for whoever appends before it until their transaction ends, so audit last, just before what is recorded.
 */
export async function createAudit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE audit_entry (
      id uuid PRIMARY KEY,
      position bigint NOT NULL UNIQUE CHECK (position > 0),
      tenant_id uuid NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      act text NOT NULL,
      subject_kind text NOT NULL,
      subject_id uuid NOT NULL,
      reason text,
      previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
      hash bytea NOT NULL CHECK (length(hash) = 32)
    )`);
  for (const [name, columns] of Object.entries(INDEXES)) {
    await runner.query(`CREATE INDEX ${name} ON audit_entry ${columns}`);
  }
  await isolateTenants(runner, "audit_entry");

  await runner.query(`
    CREATE FUNCTION audit_hash(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT sha256(convert_to(jsonb_build_array(
        encode(entry.previous_hash, 'hex'), entry.position, entry.id, entry.tenant_id,
        (extract(epoch FROM entry.at) * 1000000)::bigint, entry.actor, entry.act, entry.subject_kind, entry.subject_id,
        entry.reason
      )::text, 'UTF8'))
    $$`);
  // Every tenant's entries are one chain, so it sees them all, whoever acts.
  await runner.query(`
    CREATE FUNCTION audit_append(
      id uuid, tenant_id uuid, at timestamptz, actor text, act text, subject_kind text, subject_id uuid, reason text
    ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      viewer text := current_setting('${TENANT_SETTING}', true);
      head audit_entry;
      entry audit_entry;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('audit', 0));
      PERFORM set_config('${TENANT_SETTING}', '${EVERY_TENANT}', true);
      SELECT * INTO head FROM audit_entry ORDER BY position DESC LIMIT 1;
      entry := (id, coalesce(head.position, 0) + 1, tenant_id, at, actor, act, subject_kind, subject_id, reason,
        coalesce(head.hash, '\\x${NOTHING_BEFORE.toString("hex")}'), NULL);
      entry.hash := audit_hash(entry);
      INSERT INTO audit_entry VALUES (entry.*);
      PERFORM set_config('${TENANT_SETTING}', viewer, true);
    END $$`);
  await keepForGood(runner, "audit_entry", "audit_stays", "what is audited stays as it is");
}

/** For the way back of that migration: what was audited is lost. */
export async function dropAudit(runner: QueryRunner): Promise<void> {
  await runner.query(
    "DROP FUNCTION audit_append(uuid, uuid, timestamptz, text, text, text, uuid, text), audit_hash(audit_entry)",
  );
  await runner.query("DROP TABLE audit_entry");
  await runner.query("DROP FUNCTION audit_stays");
}
