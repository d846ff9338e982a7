import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  newId,
  perform,
  storeRow,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ClientMode } from "../api-client/api-client.entity";
import { EndpointStatus, type WebhookEndpoint } from "../webhook-endpoint/webhook-endpoint.entity";
import { IllegalWebhookEndpointState } from "../webhook-endpoint/webhook-endpoint.result";
import type { WebhookEndpointService } from "../webhook-endpoint/webhook-endpoint.service";
import { bodyOf, entryOf, WEBHOOK_TEST } from "../webhook-event/catalogue";
import { DeliveryStatus, WebhookDelivery } from "./webhook-delivery.entity";
import {
  type ReplayWebhookInput,
  type ReplayWebhooksInput,
  replayWebhookRules,
  replayWebhooksRules,
  type SendTestWebhookInput,
  sendTestWebhookRules,
} from "./webhook-delivery.input";
import {
  IllegalWebhookDeliveryState,
  type ReplayWebhookResult,
  ReplayWebhookSuccess,
  type ReplayWebhooksResult,
  ReplayWebhooksSuccess,
  type SendTestWebhookResult,
  SendTestWebhookSuccess,
  WebhookDeliveryNotFound,
} from "./webhook-delivery.result";
import { isUnderWay, type WebhookDeliveryService } from "./webhook-delivery.service";
import type { WebhookPublisher } from "./webhook-publisher.service";

const MOST_REPLAYED = 1_000;

/** What is delivered because somebody asks for it: tests, and what was delivered or given up before. */
export class ReplayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: {
      endpoints: WebhookEndpointService;
      deliveries: WebhookDeliveryService;
      publisher: WebhookPublisher;
    },
  ) {}

  sendTest(viewer: Viewer, input: SendTestWebhookInput): Promise<typeof SendTestWebhookResult> {
    return perform(this.database, {
      operation: "sendTestWebhook",
      viewer,
      input,
      rules: sendTestWebhookRules,
      lock: (tx, { endpointId }) => this.services.endpoints.lock(tx, viewer, endpointId),
      decide: async (tx, endpoint, { eventType }, id) => {
        const refusal = refusalOf(endpoint) ?? wrongTest(endpoint, eventType);
        if (refusal) return refusal;
        const entry = entryOf(eventType)!;
        const data = entry === WEBHOOK_TEST ? { id: endpoint.id } : entry.sample;
        const { publisher, deliveries } = this.services;
        const body = bodyOf(eventType, this.clock(), data);
        const delivery = publisher.deliveryTo(endpoint, eventType, `evt_${newId()}`, body);
        Object.assign(delivery, { id, isTest: true });
        await insertRows(tx, WebhookDelivery, [delivery]);
        await deliveries.queue(tx, id);
        return new SendTestWebhookSuccess(delivery);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new SendTestWebhookSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** With the id that it had, so that a receiver knows what it has already. */
  replay(viewer: Viewer, input: ReplayWebhookInput): Promise<typeof ReplayWebhookResult> {
    return perform(this.database, {
      operation: "replayWebhook",
      viewer,
      input,
      rules: replayWebhookRules,
      lock: (tx, { deliveryId }) => this.held(tx, viewer, deliveryId),
      decide: async (tx, { endpoint, delivery }) => {
        const refusal = refusalOf(endpoint);
        if (refusal) return refusal;
        if (isUnderWay(delivery)) return new IllegalWebhookDeliveryState(delivery.status);
        Object.assign(delivery, { status: DeliveryStatus.PENDING, deadCause: null, deliveredAt: null, tries: 0 });
        await storeRow(tx, delivery, ["status", "deadCause", "deliveredAt", "tries"]);
        await this.services.deliveries.queue(tx, delivery.id);
        return new ReplayWebhookSuccess(delivery);
      },
      resultId: ({ deliveryId }) => deliveryId,
      replay: async (tx, id) => new ReplayWebhookSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** The oldest first, as many as one transaction should hold. */
  replayAll(viewer: Viewer, input: ReplayWebhooksInput): Promise<typeof ReplayWebhooksResult> {
    return perform(this.database, {
      operation: "replayWebhooks",
      viewer,
      input,
      rules: replayWebhooksRules,
      lock: (tx, { endpointId }) => this.services.endpoints.lock(tx, viewer, endpointId),
      decide: async (tx, endpoint, { since, includeDelivered }) => {
        const refusal = refusalOf(endpoint);
        if (refusal) return refusal;
        const statuses = [DeliveryStatus.DEAD, ...(includeDelivered ? [DeliveryStatus.DELIVERED] : [])];
        const [again]: [{ id: string }[]] = await tx.query(
          `UPDATE webhook_delivery
           SET status = 'PENDING', dead_cause = NULL, delivered_at = NULL, tries = 0, version = version + 1
           WHERE id IN (
             SELECT id FROM webhook_delivery
             WHERE endpoint_id = $1 AND status = ANY($2) AND created_at >= $3 AND NOT is_test ORDER BY id LIMIT $4 FOR UPDATE
           ) RETURNING id`,
          [endpoint.id, statuses, since, MOST_REPLAYED],
        );
        for (const { id } of again) await this.services.deliveries.queue(tx, id);
        return new ReplayWebhooksSuccess(again.length);
      },
      resultId: ({ endpointId }) => endpointId,
      replay: async () => new ReplayWebhooksSuccess(null),
    });
  }

  private async held(tx: EntityManager, viewer: Viewer, id: string) {
    const known = isId(id) ? (await findRows(tx, viewer, WebhookDelivery, [equals("id", id)]))[0] : null;
    if (!known) return new WebhookDeliveryNotFound();
    const endpoint = await this.services.endpoints.lock(tx, viewer, known.endpointId);
    if (endpoint instanceof UserError) return new WebhookDeliveryNotFound();
    const delivery = await lockRow(tx, viewer, WebhookDelivery, id);
    return delivery ? { endpoint, delivery } : new WebhookDeliveryNotFound();
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<WebhookDelivery> {
    return (await findRows(tx, viewer, WebhookDelivery, [equals("id", id)]))[0]!;
  }
}

const refusalOf = ({ status }: WebhookEndpoint): IllegalWebhookEndpointState | null =>
  status === EndpointStatus.DISABLED ? new IllegalWebhookEndpointState(status) : null;

function wrongTest({ mode }: WebhookEndpoint, eventType: string): InvalidInput | null {
  if (!entryOf(eventType)) return new InvalidInput("eventType", "There is no such event.");
  if (mode === ClientMode.SANDBOX || eventType === WEBHOOK_TEST.name) return null;
  return new InvalidInput("eventType", `A live endpoint is tested by ${WEBHOOK_TEST.name} alone.`);
}
