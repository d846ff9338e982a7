import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateWebhooks implements MigrationInterface {
  name = "CreateWebhooks1795771000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoint (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        client_id uuid NOT NULL REFERENCES api_client,
        mode text NOT NULL CHECK (mode IN ('SANDBOX', 'LIVE')),
        url text NOT NULL,
        event_types text[] NOT NULL,
        api_version text NOT NULL,
        sealed_secret text NOT NULL,
        sealed_previous text,
        previous_until timestamptz,
        status text NOT NULL CHECK (status IN ('ENABLED', 'DISABLED')),
        disabled_cause text CHECK (disabled_cause IN ('GONE', 'FAILING', 'BY_HAND', 'CLIENT_REVOKED')),
        disabled_at timestamptz,
        failing_since timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((status = 'DISABLED') = (disabled_cause IS NOT NULL)),
        CHECK ((sealed_previous IS NULL) = (previous_until IS NULL))
      )`);
    await runner.query(`
      CREATE INDEX webhook_endpoint_by_tenant ON webhook_endpoint (tenant_id, id);
      CREATE INDEX webhook_endpoint_by_client ON webhook_endpoint (tenant_id, client_id, id);
      CREATE INDEX webhook_endpoint_of_all_by_client ON webhook_endpoint (client_id, id);
      CREATE INDEX webhook_endpoint_by_status ON webhook_endpoint (tenant_id, status, id);
      CREATE INDEX webhook_endpoint_of_all_by_status ON webhook_endpoint (status, id)`);
    await isolateTenants(runner, "webhook_endpoint");

    await runner.query(`
      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoint,
        client_id uuid NOT NULL,
        mode text NOT NULL,
        message_id text NOT NULL,
        event_type text NOT NULL,
        body text NOT NULL,
        is_test boolean NOT NULL,
        status text NOT NULL CHECK (status IN ('PENDING', 'RETRYING', 'DELIVERED', 'DEAD')),
        dead_cause text CHECK (dead_cause IN ('GIVEN_UP', 'ENDPOINT_GONE', 'ENDPOINT_DISABLED')),
        attempts int NOT NULL,
        tries int NOT NULL,
        next_attempt_at timestamptz,
        claim uuid,
        claimed_until timestamptz,
        waiting_since timestamptz,
        delivered_at timestamptz,
        version int NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (endpoint_id, message_id),
        CHECK ((status = 'DEAD') = (dead_cause IS NOT NULL)),
        CHECK ((status = 'DELIVERED') = (delivered_at IS NOT NULL)),
        CHECK ((claim IS NULL) = (claimed_until IS NULL)),
        CHECK (claim IS NULL OR status IN ('PENDING', 'RETRYING'))
      )`);
    await runner.query(`
      CREATE INDEX webhook_delivery_by_tenant ON webhook_delivery (tenant_id, id);
      CREATE INDEX webhook_delivery_by_status ON webhook_delivery (tenant_id, status, id);
      CREATE INDEX webhook_delivery_by_event_type ON webhook_delivery (tenant_id, event_type, id);
      CREATE INDEX webhook_delivery_of_all_by_status ON webhook_delivery (status, id);
      CREATE INDEX webhook_delivery_of_all_by_event_type ON webhook_delivery (event_type, id);
      CREATE INDEX webhook_delivery_by_client ON webhook_delivery (tenant_id, client_id, id);
      CREATE INDEX webhook_delivery_by_endpoint ON webhook_delivery (tenant_id, endpoint_id, id);
      CREATE INDEX webhook_delivery_to_replay ON webhook_delivery (endpoint_id, status, id);
      CREATE INDEX webhook_delivery_under_way ON webhook_delivery (endpoint_id) WHERE claim IS NOT NULL;
      CREATE INDEX webhook_delivery_waiting ON webhook_delivery (endpoint_id, waiting_since) WHERE waiting_since IS NOT NULL;
      CREATE INDEX webhook_delivery_by_age ON webhook_delivery (created_at)`);
    await isolateTenants(runner, "webhook_delivery");

    await runner.query(`
      CREATE TABLE webhook_attempt (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        delivery_id uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
        number int NOT NULL,
        url text NOT NULL,
        request_headers jsonb NOT NULL,
        outcome text NOT NULL,
        status int,
        answer text,
        fault text,
        duration_ms int,
        started_at timestamptz NOT NULL,
        UNIQUE (delivery_id, number)
      )`);
    await isolateTenants(runner, "webhook_attempt");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE webhook_attempt; DROP TABLE webhook_delivery; DROP TABLE webhook_endpoint");
  }
}
