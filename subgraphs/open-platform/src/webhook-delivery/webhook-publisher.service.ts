import { type BusEvent, type Clock, equals, findRows, insertRows, newId, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { ApiClient, ClientMode } from "../api-client/api-client.entity";
import { DisabledCause, EndpointStatus, WebhookEndpoint } from "../webhook-endpoint/webhook-endpoint.entity";
import { bodyOf } from "../webhook-event/catalogue";
import type { CatalogueEntry } from "../webhook-event/catalogue-entry";
import { DeadCause, DeliveryStatus, WebhookDelivery } from "./webhook-delivery.entity";
import type { WebhookDeliveryService } from "./webhook-delivery.service";

/** Turns what happened into deliveries to those of its tenant who asked to be told. */
export class WebhookPublisher {
  constructor(
    private readonly clock: Clock,
    private readonly deliveries: WebhookDeliveryService,
  ) {}

  /**
   * What happens is real, so live endpoints alone are told. One that is disabled is told when somebody replays it.
   *
   * @param part sets the second kind of one event apart, so that a receiver who asked for both does not take them for one.
   */
  async publish<S extends z.ZodType<object>>(
    tx: EntityManager,
    { id, tenantId, occurredAt }: Pick<BusEvent, "id" | "tenantId" | "occurredAt">,
    entry: CatalogueEntry<S>,
    data: z.input<S>,
    part = "",
  ): Promise<void> {
    for (const endpoint of await this.endpointsFor(tx, tenantId, entry)) {
      const body = bodyOf(entry.name, new Date(occurredAt), entry.data.parse(data));
      const isTold = endpoint.status === EndpointStatus.ENABLED;
      const delivery = this.deliveryTo(endpoint, entry.name, `evt_${id}${part}`, body);
      if (!isTold) Object.assign(delivery, { status: DeliveryStatus.DEAD, deadCause: DeadCause.ENDPOINT_DISABLED });
      const made = await insertRows(tx, WebhookDelivery, [delivery], { onConflict: "ignore" });
      if (made > 0 && isTold) await this.deliveries.queue(tx, delivery.id);
    }
  }

  deliveryTo(endpoint: WebhookEndpoint, eventType: string, messageId: string, body: string): WebhookDelivery {
    const { id: endpointId, tenantId, clientId, mode } = endpoint;
    return Object.assign(new WebhookDelivery(), {
      id: newId(),
      tenantId,
      endpointId,
      clientId,
      mode,
      messageId,
      eventType,
      body,
      isTest: false,
      status: DeliveryStatus.PENDING,
      deadCause: null,
      attempts: 0,
      tries: 0,
      nextAttemptAt: null,
      claim: null,
      claimedUntil: null,
      waitingSince: null,
      deliveredAt: null,
      version: 1,
      createdAt: this.clock(),
    });
  }

  /** A client that lost the scope is told no more, whatever its endpoint asked for. */
  private async endpointsFor(tx: EntityManager, tenantId: string, { name, scope }: CatalogueEntry) {
    const ofTenant = [equals("tenantId", tenantId), equals("mode", ClientMode.LIVE)];
    const endpoints = await findRows(tx, Viewer.system, WebhookEndpoint, ofTenant);
    const asking = endpoints.filter(
      ({ eventTypes, disabledCause }) => eventTypes.includes(name) && disabledCause !== DisabledCause.CLIENT_REVOKED,
    );
    if (asking.length === 0 || scope === null) return asking;
    const ids = asking.map(({ clientId }) => clientId);
    const clients = await findRows(tx, Viewer.system, ApiClient, [oneOf("id", ids)]);
    const allowed = new Set(clients.filter(({ scopes }) => scopes.includes(scope)).map(({ id }) => id));
    return asking.filter(({ clientId }) => allowed.has(clientId));
  }
}
