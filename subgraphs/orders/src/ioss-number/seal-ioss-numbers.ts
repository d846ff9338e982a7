import { defineJob } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { StatedNumbers } from "../stated-number/stated-numbers";

const PAGE = 200;

/** Encrypts what the version before this one has written, also while it runs beside this one. */
export const sealIossNumbers = defineJob({ name: "seal-ioss-numbers", payload: z.object({}), schedule: "31 * * * *" });

export async function sealNextIossNumbers(tx: EntityManager, iossNumbers: StatedNumbers): Promise<void> {
  const plain: { id: string; tenantId: string; number: string }[] = await tx.query(
    `SELECT id, tenant_id AS "tenantId", ioss_number AS number FROM orders
     WHERE ioss_number IS NOT NULL ORDER BY id LIMIT $1 FOR UPDATE`,
    [PAGE],
  );
  if (plain.length === 0) return;
  const sealed = await iossNumbers.sealed(tx, plain);
  // Its version stays: to a person who edits the order it says what it said.
  await tx.query(
    `UPDATE orders SET ioss_sealed = given.sealed, ioss_number = NULL
     FROM unnest($1::uuid[], $2::bytea[]) AS given (id, sealed) WHERE orders.id = given.id`,
    [plain.map(({ id }) => id), sealed],
  );
  await sealIossNumbers.add(tx, {});
}
