import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

/** What people did themselves they need not be told. */
const BY_ITSELF: readonly string[] = ["GONE", "FAILING"];

export const onWebhookEndpointDisabled = (notify: NotifyService) =>
  consumer({
    from: "open-platform",
    type: "webhook_endpoint.disabled.v1",
    payload: z.object({ cause: z.string(), host: z.string().optional() }),
    handle: async (tx, event) => {
      const { tenantId, payload } = event;
      const { cause, host } = payload;
      if (!BY_ITSELF.includes(cause) || tenantId === null || host === undefined) return;
      await notify.notify(tx, event, { key: "webhook.disabled", tenantId, facts: { host, cause } });
    },
  });
