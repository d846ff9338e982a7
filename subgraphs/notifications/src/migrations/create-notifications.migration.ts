import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  member_by_tenant: "member (tenant_id, id)",
  member_by_role: "member (role)",
  notification_by_tenant: "notification (tenant_id, id)",
  notification_of_recipient: "notification (recipient, id)",
  notification_of_recipient_by_read: "notification (recipient, channel, is_read, id)",
  notification_of_all_by_state: "notification (state, id)",
  notification_of_all_by_key: "notification (key, id)",
  notification_of_all_by_channel: "notification (channel, id)",
  notification_of_all_by_role: "notification (recipient_role, id)",
  notification_of_all_by_address: "notification (address_fingerprint, id)",
  notification_by_age: "notification (created_at)",
  attempt_of_notification: "attempt (notification_id, id)",
  resend_of_notification: "resend (notification_id, id)",
  address_confirmation_of_person: "address_confirmation (user_id, created_at)",
  address_confirmation_by_age: "address_confirmation (created_at)",
  order_name_by_age: "order_name (named_at)",
  template_by_key: "template (key, id)",
  template_by_status: "template (status, id)",
  template_by_channel: "template (channel, id)",
  template_by_locale: "template (locale, id)",
};

export class CreateNotifications implements MigrationInterface {
  name = "CreateNotifications1795770119256";

  async up(runner: QueryRunner): Promise<void> {
    await createPeople(runner);
    await createTemplates(runner);
    await createLog(runner);
    for (const [name, columns] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      "address_confirmation",
      "resend",
      "attempt",
      "notification",
      "template",
      "suppression",
      "preference",
      "order_name",
      "member",
    ])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP FUNCTION keep_what_was_published");
  }
}

async function createPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE member (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      role text NOT NULL,
      locale text,
      is_active boolean NOT NULL,
      wrapped_key bytea,
      sealed bytea,
      stated_at timestamptz NOT NULL,
      CHECK (is_active = (wrapped_key IS NOT NULL) AND is_active = (sealed IS NOT NULL))
    )`);
  await isolateTenants(runner, "member");
  await runner.query(`
    CREATE TABLE preference (
      user_id uuid NOT NULL,
      category text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('EMAIL', 'IN_APP')),
      tenant_id uuid NOT NULL,
      enabled boolean NOT NULL,
      PRIMARY KEY (user_id, category, channel),
      CHECK (category NOT IN ('MONEY', 'SECURITY'))
    )`);
  await isolateTenants(runner, "preference");
  await runner.query(`
    CREATE TABLE order_name (
      order_id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      reference text NOT NULL,
      named_at timestamptz NOT NULL
    )`);
  await isolateTenants(runner, "order_name");
  await runner.query(`
    CREATE TABLE suppression (
      fingerprint text PRIMARY KEY,
      cause text NOT NULL,
      since timestamptz NOT NULL
    )`);
  await grantToApplication(runner, "suppression");
  await runner.query(`
    CREATE TABLE address_confirmation (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      user_id uuid NOT NULL,
      fingerprint text NOT NULL,
      token_hash text NOT NULL UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`);
  await isolateTenants(runner, "address_confirmation");
}

/** What was published is what people were written to with: it may be superseded, and nothing else. */
async function createTemplates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE template (
      id uuid PRIMARY KEY,
      key text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('EMAIL', 'IN_APP')),
      locale text NOT NULL,
      number int NOT NULL,
      status text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
      subject text NOT NULL,
      body text NOT NULL,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      published_by text,
      published_at timestamptz,
      superseded_at timestamptz,
      UNIQUE (key, channel, locale, number),
      CHECK ((status = 'DRAFT') = (published_at IS NULL)),
      CHECK ((status = 'SUPERSEDED') = (superseded_at IS NOT NULL))
    )`);
  await runner.query(
    "CREATE UNIQUE INDEX template_published ON template (key, channel, locale) WHERE status = 'PUBLISHED'",
  );
  await runner.query(`
    CREATE FUNCTION keep_what_was_published() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed template;
    BEGIN
      IF OLD.status = 'DRAFT' THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END IF;
      IF TG_OP = 'UPDATE' AND OLD.status = 'PUBLISHED' AND NEW.status = 'SUPERSEDED' THEN
        changed := NEW;
        changed.status := OLD.status;
        changed.superseded_at := OLD.superseded_at;
        IF changed = OLD THEN RETURN NEW; END IF;
      END IF;
      RAISE EXCEPTION 'what was published stays as it was sent';
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON template FOR EACH ROW EXECUTE FUNCTION keep_what_was_published()`);
  await grantToApplication(runner, "template");
}

async function createLog(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE notification (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      event_id uuid NOT NULL,
      event_type text NOT NULL,
      recipient uuid NOT NULL,
      channel text NOT NULL CHECK (channel IN ('EMAIL', 'IN_APP', 'WEBHOOK')),
      key text NOT NULL,
      category text NOT NULL,
      recipient_role text,
      address_masked text,
      address_fingerprint text,
      template_id uuid REFERENCES template (id),
      sealed bytea,
      order_id uuid,
      shipment_id uuid,
      state text NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED')),
      failure text,
      tries int NOT NULL CHECK (tries >= tries_before),
      tries_before int NOT NULL,
      is_read boolean NOT NULL,
      read_at timestamptz,
      sent_at timestamptz,
      ended_at timestamptz,
      version int NOT NULL,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT notification_once UNIQUE (event_id, recipient, channel),
      CHECK ((state IN ('BOUNCED', 'FAILED')) = (failure IS NOT NULL)),
      CHECK (is_read = (read_at IS NOT NULL)),
      CHECK (position('@' in coalesce(address_masked, '')) = 0 OR address_masked ~ '^.?\\*\\*\\*@')
    )`);
  await isolateTenants(runner, "notification");
  await runner.query(`
    CREATE TABLE attempt (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      notification_id uuid NOT NULL REFERENCES notification (id) ON DELETE CASCADE,
      number int NOT NULL,
      outcome text NOT NULL,
      code int,
      said text NOT NULL CHECK (position('@' in said) = 0),
      at timestamptz NOT NULL,
      UNIQUE (notification_id, number)
    )`);
  await isolateTenants(runner, "attempt");
  await runner.query(`
    CREATE TABLE resend (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      notification_id uuid NOT NULL REFERENCES notification (id) ON DELETE CASCADE,
      reason text NOT NULL,
      resent_by text NOT NULL,
      resent_at timestamptz NOT NULL
    )`);
  await isolateTenants(runner, "resend");
}
