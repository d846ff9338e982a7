import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onMonthlyDeclarationDue = (notify: NotifyService) =>
  consumer({
    from: "logistics",
    type: "monthly_declaration.due.v1",
    payload: z.object({ lrn: z.string(), month: z.string(), dueAt: z.iso.datetime(), isLate: z.boolean() }),
    handle: (tx, event) => {
      const { lrn, month, dueAt, isLate } = event.payload;
      const key = isLate ? "monthly_declaration.late" : "monthly_declaration.due_soon";
      return notify.notify(tx, event, { key, facts: { lrn, month, dueAt } });
    },
  });
