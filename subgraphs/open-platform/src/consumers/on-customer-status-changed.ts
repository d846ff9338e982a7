import { consumer, Viewer } from "@baiyun/kit";
import { z } from "zod";
import type { ApiClientService } from "../api-client/api-client.service";
import type { ChannelConnectionService } from "../channel-connection/channel-connection.service";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { CUSTOMER_UPDATED } from "../webhook-event/order-events";

/** Its systems are told before the clients of one who left are shut out: what is not delivered then is not delivered at all. */
export const onCustomerStatusChanged = (
  accounts: CustomerAccountService,
  apiClients: ApiClientService,
  channels: ChannelConnectionService,
  publisher: WebhookPublisher,
) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, event) => {
      const { customerId, to } = event.payload;
      const { occurredAt } = event;
      if (!(await accounts.report(tx, { tenantId: customerId, status: to, asOf: new Date(occurredAt) }))) return;
      await publisher.publish(tx, { ...event, tenantId: customerId }, CUSTOMER_UPDATED, { id: customerId, status: to });
      if (to === "SUSPENDED") await apiClients.endTokensOf(tx, Viewer.system, customerId);
      if (to !== "CLOSED") return;
      await apiClients.shutOutAllOf(tx, Viewer.system, customerId);
      await channels.disconnectAllOf(tx, customerId);
    },
  });
