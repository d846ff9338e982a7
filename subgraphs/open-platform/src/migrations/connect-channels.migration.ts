import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Shops that push orders, and what they pushed. */
export class ConnectChannels implements MigrationInterface {
  name = "ConnectChannels1795804300000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE channel_connection (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('GENERIC')),
        name text NOT NULL,
        channel text NOT NULL,
        sealed_secret text NOT NULL,
        status text NOT NULL CHECK (status IN ('CONNECTED', 'DISCONNECTED')),
        disconnected_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((status = 'DISCONNECTED') = (disconnected_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE INDEX channel_connection_by_tenant ON channel_connection (tenant_id, id);
      CREATE INDEX channel_connection_by_status ON channel_connection (tenant_id, status, id);
      CREATE INDEX channel_connection_of_all_by_status ON channel_connection (status, id);
      CREATE UNIQUE INDEX channel_connected ON channel_connection (tenant_id, channel) WHERE status = 'CONNECTED'`);
    await isolateTenants(runner, "channel_connection");

    await runner.query(`
      CREATE TABLE inbound_webhook (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        connection_id uuid NOT NULL REFERENCES channel_connection,
        message_id text NOT NULL,
        sealed_body text,
        verdict text NOT NULL CHECK (verdict IN ('TAKEN', 'REFUSED')),
        refusal text CHECK (refusal IN ('SIGNATURE', 'TIME', 'CONTENT')),
        faults text[] NOT NULL,
        replays int NOT NULL,
        version int NOT NULL,
        received_at timestamptz NOT NULL,
        CHECK ((verdict = 'REFUSED') = (refusal IS NOT NULL)),
        CHECK ((sealed_body IS NULL) = (refusal IS NOT DISTINCT FROM 'SIGNATURE'))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX inbound_webhook_taken_once ON inbound_webhook (connection_id, message_id) WHERE verdict = 'TAKEN';
      CREATE INDEX inbound_webhook_by_message ON inbound_webhook (connection_id, message_id);
      CREATE INDEX inbound_webhook_unsigned ON inbound_webhook (connection_id, received_at) WHERE refusal = 'SIGNATURE';
      CREATE INDEX inbound_webhook_by_tenant ON inbound_webhook (tenant_id, id);
      CREATE INDEX inbound_webhook_by_connection ON inbound_webhook (tenant_id, connection_id, id);
      CREATE INDEX inbound_webhook_of_all_by_connection ON inbound_webhook (connection_id, id);
      CREATE INDEX inbound_webhook_by_verdict ON inbound_webhook (tenant_id, verdict, id);
      CREATE INDEX inbound_webhook_of_all_by_verdict ON inbound_webhook (verdict, id);
      CREATE INDEX inbound_webhook_by_age ON inbound_webhook (received_at)`);
    await isolateTenants(runner, "inbound_webhook");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE inbound_webhook; DROP TABLE channel_connection");
  }
}
