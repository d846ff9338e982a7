import { createAudit, dropAudit } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who was shown whom to write to at a supplier, and why. */
export class AuditContacts implements MigrationInterface {
  name = "AuditContacts1795820000003";
  up = (runner: QueryRunner): Promise<void> => createAudit(runner);
  down = (runner: QueryRunner): Promise<void> => dropAudit(runner);
}
