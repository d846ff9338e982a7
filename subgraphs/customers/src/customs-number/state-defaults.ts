import { defineJob } from "@baiyun/kit";
import { type EntityManager, MoreThan } from "typeorm";
import { z } from "zod";
import { Customer } from "../customer/customer.entity";
import type { CustomsNumberService } from "./customs-number.service";

const PAGE = 200;

const payload = z.object({ after: z.guid().optional() });

/** Tells of the default IOSS number of every customer, page by page: of those, too, who chose it before anybody was told. */
export const statingDefaults = defineJob({ name: "state-ioss-defaults", payload });

export async function stateNextDefaults(
  tx: EntityManager,
  { after }: z.infer<typeof payload>,
  numbers: CustomsNumberService,
): Promise<void> {
  const customers = await tx.find(Customer, {
    where: after ? { id: MoreThan(after) } : {},
    order: { id: "ASC" },
    take: PAGE,
    // Whoever changes a number holds its customer for itself alone: what is told here is true until this ends.
    lock: { mode: "pessimistic_read" },
  });
  const ids = customers.map(({ id }) => id);
  await numbers.restate(tx, ids);
  if (customers.length === PAGE) await statingDefaults.add(tx, { after: ids.at(-1)! });
}
