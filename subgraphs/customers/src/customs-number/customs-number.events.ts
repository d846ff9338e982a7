import { type BusSeal, defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { CustomsNumber } from "./customs-number.entity";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

export const IOSS_DEFAULT_CHANGED = defineEvent({
  type: "customer.ioss_default_changed.v1",
  description: "By which IOSS number a customer's orders go that name none, from now on.",
  payload: z.object({
    customerId: z.guid(),
    numberSealed: z
      .string()
      .nullable()
      .describe("For who shares the key of the bus; null where there is none any more."),
    validFrom: day.describe("The first day it is good for, in UTC."),
    validTo: day.describe("The last day; null while none is known."),
  }),
});

/** @param number null where the customer has no default any more. */
export function iossDefaultChanged(
  bus: BusSeal,
  customerId: string,
  number: (Pick<CustomsNumber, "validFrom" | "validTo"> & { text: string }) | null,
): NewEvent {
  const told = {
    event: IOSS_DEFAULT_CHANGED.type,
    field: "numberSealed",
    aggregateId: customerId,
    tenantId: customerId,
  };
  return IOSS_DEFAULT_CHANGED.event({
    aggregateId: customerId,
    tenantId: customerId,
    payload: {
      customerId,
      numberSealed: number && bus.seal(told, number.text),
      validFrom: number?.validFrom ?? null,
      validTo: number?.validTo ?? null,
    },
  });
}
