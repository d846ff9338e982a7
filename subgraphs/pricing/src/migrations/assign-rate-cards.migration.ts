import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A card is somebody's from an instant on: a customer may have had several, one at a time, and one that is nobody's yet is
 * seen by nobody but those who price. What there is holds as it did, from before any price of it.
 */
export class AssignRateCards implements MigrationInterface {
  name = "AssignRateCards1795900000011";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rate_card
        ADD COLUMN assigned_from timestamptz DEFAULT '1970-01-01T00:00:00Z',
        ADD COLUMN assigned_to timestamptz CHECK (assigned_to >= assigned_from),
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD COLUMN created_by text NOT NULL DEFAULT 'system',
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
        DROP CONSTRAINT rate_card_tenant_id_key,
        DROP CONSTRAINT rate_card_customer_id_key,
        ADD CONSTRAINT rate_card_of_its_customer CHECK (customer_id IS NOT DISTINCT FROM tenant_id),
        ADD CONSTRAINT rate_cards_of_a_customer_never_overlap EXCLUDE USING gist (
          customer_id WITH =, tstzrange(assigned_from, assigned_to) WITH &&
        ) WHERE (customer_id IS NOT NULL)`);
    await runner.query("CREATE INDEX rate_card_by_customer ON rate_card (customer_id, id)");
    await runner.query("CREATE INDEX rate_card_by_tenant ON rate_card (tenant_id, id)");
    await runner.query("CREATE INDEX rate_card_unassigned ON rate_card (id) WHERE assigned_from IS NULL");
    await runner.query("DROP POLICY tenant ON rate_card");
    await runner.query(`
      CREATE POLICY tenant ON rate_card USING (
        (SELECT every_tenant()) OR tenant_id = (SELECT one_tenant()) OR (tenant_id IS NULL AND assigned_from IS NOT NULL)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP POLICY tenant ON rate_card");
    await runner.query("CREATE POLICY tenant ON rate_card USING (tenant_id IS NULL OR tenant_visible(tenant_id))");
    await runner.query("DROP INDEX rate_card_by_customer, rate_card_by_tenant, rate_card_unassigned");
    await runner.query(`
      ALTER TABLE rate_card DROP CONSTRAINT rate_cards_of_a_customer_never_overlap,
        DROP CONSTRAINT rate_card_of_its_customer, DROP COLUMN assigned_to, DROP COLUMN assigned_from, DROP COLUMN version,
        DROP COLUMN created_by, DROP COLUMN created_at, ADD UNIQUE (tenant_id), ADD UNIQUE (customer_id)`);
  }
}
