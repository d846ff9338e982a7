import { createAudit, dropAudit } from "@baiyun/kit";
import type { MigrationInterface } from "typeorm";

export class KeepAudit implements MigrationInterface {
  name = "KeepAudit1795900000010";
  up = createAudit;
  down = dropAudit;
}
