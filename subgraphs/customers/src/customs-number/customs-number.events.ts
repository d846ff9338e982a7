import { type BusSeal, defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { type CustomsNumber, CustomsNumberKind } from "./customs-number.entity";

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

export const CUSTOMS_NUMBER_STATED = defineEvent({
  type: "customer.customs_number_stated.v1",
  description:
    "That customs knows a customer by a number of a kind, and on which days, or that it does no longer; never the number.",
  payload: z.object({
    customerId: z.guid(),
    customsNumberId: z.guid(),
    kind: z.enum(CustomsNumberKind).describe("What it is for."),
    validFrom: day.unwrap().describe("The first day it is good for, in UTC."),
    validTo: day.describe("The last day; null while none is known."),
    isRemoved: z.boolean().describe("Whether the customer took it back: it is good for no day."),
    version: z
      .number()
      .int()
      .describe("The number's own count of its changes: what was told with a lower one is overtaken."),
  }),
});

/** @param removedAs its version, where it is no more. */
export function customsNumberStated(
  {
    id,
    tenantId,
    kind,
    validFrom,
    validTo,
    version,
  }: Omit<CustomsNumber, "sealed" | "isDefault" | "createdBy" | "createdAt">,
  removedAs?: number,
): NewEvent {
  const isRemoved = removedAs !== undefined;
  return CUSTOMS_NUMBER_STATED.event({
    aggregateId: id,
    tenantId,
    payload: {
      ...{ customerId: tenantId, customsNumberId: id, kind, validFrom, validTo },
      ...{ isRemoved, version: removedAs ?? version },
    },
  });
}
