import { defineJob, type Job } from "@baiyun/kit";
import { type EntityManager, MoreThan } from "typeorm";
import { z } from "zod";
import { Customer } from "../customer/customer.entity";
import type { CustomsNumberService } from "./customs-number.service";

const PAGE = 200;

const payload = z.object({ after: z.guid().optional() });
type Page = z.infer<typeof payload>;

/** Tells of the default IOSS number of every customer, page by page: of those, too, who chose it before anybody was told. */
export const statingDefaults = defineJob({ name: "state-ioss-defaults", payload });

/** Tells which numbers every customer has, page by page: of those, too, that were kept before anybody was told. */
export const statingNumbers = defineJob({ name: "state-customs-numbers", payload });

export const stateNextDefaults = (tx: EntityManager, page: Page, numbers: CustomsNumberService): Promise<void> =>
  stateNext(tx, page, statingDefaults, (ids) => numbers.restateDefaults(tx, ids));

export const stateNextNumbers = (tx: EntityManager, page: Page, numbers: CustomsNumberService): Promise<void> =>
  stateNext(tx, page, statingNumbers, (ids) => numbers.restate(tx, ids));

async function stateNext(
  tx: EntityManager,
  { after }: Page,
  job: Job<typeof payload>,
  restate: (customerIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const customers = await tx.find(Customer, {
    where: after ? { id: MoreThan(after) } : {},
    order: { id: "ASC" },
    take: PAGE,
    // Whoever changes a number holds its customer for itself alone: what is told here is true until this ends.
    lock: { mode: "pessimistic_read" },
  });
  const ids = customers.map(({ id }) => id);
  await restate(ids);
  if (customers.length === PAGE) await job.add(tx, { after: ids.at(-1)! });
}
