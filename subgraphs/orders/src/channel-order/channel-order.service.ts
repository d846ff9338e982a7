import { InvalidInput, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { DraftOrderService } from "../order/draft-order.service";
import type { CreateOrderInput } from "../order/order.input";
import { channelOrderRefused } from "./channel-order.events";

/** An order as a shop pushed it, and where it came in. */
export interface ChannelOrder {
  inboundWebhookId: string;
  connectionId: string;
  customerId: string;
  channel: string;
  order: Omit<CreateOrderInput, "idempotencyKey" | "customerId" | "channel">;
}

/** Drafts what shops push, by the same act and the same rules as whoever places an order by hand. */
export class ChannelOrderService {
  constructor(private readonly drafts: DraftOrderService) {}

  /**
   * Once for each message, and once for each name in its channel: an order that is there already stays as it is. The draft has a
   * transaction of its own, whose key makes it safe to come here again.
   */
  async draft(tx: EntityManager, { inboundWebhookId, connectionId, customerId, channel, order }: ChannelOrder) {
    const shop = Viewer.fromClaims({ sub: connectionId, cid: connectionId, tid: customerId, scope: "orders:write" });
    const outcome = await this.drafts.create(shop, { ...order, channel, idempotencyKey: inboundWebhookId });
    if (!(outcome instanceof InvalidInput)) return;
    const { externalRef } = order;
    await record(tx, channelOrderRefused({ inboundWebhookId, customerId, channel, externalRef }, outcome.faults));
  }
}
