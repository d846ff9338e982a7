import type { MigrationInterface, QueryRunner } from "typeorm";

/** Events that have to be heard of, like all of their category: a choice may be for one event alone. */
const LOCKED = [
  "hold.denied",
  "invoice.issued",
  "claim.opened",
  "claim.decided",
  "claim.paid",
  "customer.activated",
  "customer.suspended",
  "customer.closed",
  "address.confirmation",
];

export class LockEventsOfMoney implements MigrationInterface {
  name = "LockEventsOfMoney1795804100000";

  async up(runner: QueryRunner): Promise<void> {
    const keys = LOCKED.map((key) => `'${key}'`).join(", ");
    await runner.query(
      `ALTER TABLE preference ADD CONSTRAINT preference_locked_events CHECK (category NOT IN (${keys}))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE preference DROP CONSTRAINT preference_locked_events");
  }
}
