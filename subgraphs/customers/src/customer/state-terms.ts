import { defineJob, record } from "@baiyun/kit";
import { type EntityManager, MoreThan } from "typeorm";
import { z } from "zod";
import { Customer } from "./customer.entity";
import { customerTermsChanged } from "./customer.events";

const PAGE = 200;

const payload = z.object({ after: z.guid().optional() });

/** Tells of the terms of every customer as they are now, page by page: of those whom nobody was told of when they registered. */
export const statingTerms = defineJob({ name: "state-terms", payload });

export async function stateNextTerms(tx: EntityManager, { after }: z.infer<typeof payload>): Promise<void> {
  const customers = await tx.find(Customer, {
    where: after ? { id: MoreThan(after) } : {},
    order: { id: "ASC" },
    take: PAGE,
    // Of two that tell of one customer, the second sees what the first changed.
    lock: { mode: "pessimistic_read" },
  });
  for (const customer of customers) await record(tx, customerTermsChanged(customer));
  if (customers.length === PAGE) await statingTerms.add(tx, { after: customers.at(-1)!.id });
}
