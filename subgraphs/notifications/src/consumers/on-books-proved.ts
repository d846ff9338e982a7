import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

/** That they hold is nobody's news. */
export const onBooksProved = (notify: NotifyService) =>
  consumer({
    from: "finance",
    type: "books.proved.v1",
    payload: z.object({ provedAt: z.iso.datetime(), isBalanced: z.boolean(), faults: z.number().int() }),
    handle: async (tx, event) => {
      const { provedAt, isBalanced, faults } = event.payload;
      if (!isBalanced) await notify.notify(tx, event, { key: "books.unproved", facts: { provedAt, faults } });
    },
  });
