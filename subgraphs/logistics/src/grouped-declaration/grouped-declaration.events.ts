import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";

export const MONTHLY_DECLARATION_DUE = defineEvent({
  type: "monthly_declaration.due.v1",
  description: "A month's declaration of 9610 is not with customs, and is due soon or late: told once of each.",
  payload: z.object({
    groupedDeclarationId: z.guid(),
    lrn: z.string().describe("Our own number of it."),
    month: z.string().describe("Such as `2026-11`, by China's clocks."),
    dueAt: z.iso.datetime().describe("From when on it is late."),
    isLate: z.boolean(),
  }),
});

export interface DueMonth {
  id: string;
  tenantId: string;
  lrn: string;
  month: string;
  dueAt: Date;
}

export const monthlyDeclarationDue = ({ id, tenantId, lrn, month, dueAt }: DueMonth, isLate: boolean): NewEvent =>
  MONTHLY_DECLARATION_DUE.event({
    aggregateId: id,
    tenantId,
    payload: { groupedDeclarationId: id, lrn, month, dueAt: dueAt.toISOString(), isLate },
  });
