import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Asn } from "./asn.entity";

export const ASN_ANNOUNCED = defineEvent({
  type: "asn.announced.v1",
  description: "A supplier's goods are on their way to a warehouse of ours.",
  payload: z.object({
    asnId: z.guid(),
    reference: z.string().describe("Our name of it, for people."),
    supplierId: z.guid(),
    warehouse: z.string().describe("The warehouse's code."),
    carrierReference: z.string().describe("By which the supplier's carrier knows it."),
    expectedOn: z.iso.date().describe("A day of the warehouse's calendar."),
    orderIds: z.array(z.guid()).describe("The orders that its goods are for."),
  }),
});

export const ASN_CANCELLED = defineEvent({
  type: "asn.cancelled.v1",
  description: "A supplier's goods that were announced do not come, or not so.",
  payload: z.object({
    asnId: z.guid(),
    reference: z.string().describe("Our name of it, for people."),
    supplierId: z.guid(),
    warehouse: z.string().describe("The warehouse's code."),
    orderIds: z.array(z.guid()).describe("The orders that its goods were for."),
  }),
});

export const announced = (asn: Asn, orderIds: readonly string[]): NewEvent => {
  const { id: asnId, tenantId: supplierId, reference, warehouse, carrierReference, expectedOn } = asn;
  const payload = { asnId, reference, supplierId, warehouse, carrierReference, expectedOn, orderIds: [...orderIds] };
  return ASN_ANNOUNCED.event({ aggregateId: asnId, tenantId: supplierId, payload });
};

export const cancelled = (asn: Asn, orderIds: readonly string[]): NewEvent => {
  const { id: asnId, tenantId: supplierId, reference, warehouse } = asn;
  const payload = { asnId, reference, supplierId, warehouse, orderIds: [...orderIds] };
  return ASN_CANCELLED.event({ aggregateId: asnId, tenantId: supplierId, payload });
};
