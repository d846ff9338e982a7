import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  newId,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Outbound, Reply } from "../outbound/outbound";
import { EndpointStatus, WebhookEndpoint } from "../webhook-endpoint/webhook-endpoint.entity";
import type { WebhookEndpointService } from "../webhook-endpoint/webhook-endpoint.service";
import { waitAfter } from "./retry-schedule";
import { AttemptOutcome, WebhookAttempt } from "./webhook-attempt.entity";
import { DeadCause, DeliveryStatus, WebhookDelivery } from "./webhook-delivery.entity";
import { attemptWebhook } from "./webhook-jobs";
import type { WebhookSender } from "./webhook-sender";
import { signed } from "./webhook-signature";

/** Under way to one endpoint at one time, of all processes: a slow one holds up itself alone. */
const MOST_AT_ONCE = 4;
/** How long an attempt may take before it counts as lost: longer than the call itself ever does. */
const LEASE_MS = 30_000;
const NO_ROOM_MS = 2_000;
const GONE = 410;

/** What is posted, and where. */
interface Message {
  delivery: WebhookDelivery;
  url: string;
  headers: Record<string, string>;
  startedAt: Date;
}

/** What is known of an attempt afterwards. */
type Ended = Omit<WebhookAttempt, "id" | "tenantId" | "deliveryId" | "number">;

/**
 * Takes deliveries to their end. An attempt is claimed in a job's transaction, made outside of any, and written down in one of its
 * own; a process that dies between leaves a claim that runs out. Rows are locked endpoint before delivery.
 */
export class WebhookDeliveryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: { endpoints: WebhookEndpointService; outbound: Outbound; sender: WebhookSender },
  ) {}

  /** Sends it as soon as it is this one's turn. */
  async queue(tx: EntityManager, deliveryId: string, runAt?: Date): Promise<void> {
    await attemptWebhook.add(tx, { deliveryId }, { key: deliveryId, ...(runAt && { runAt }) });
  }

  /** Claims the next attempt, once for all processes, and begins it. */
  async attempt(tx: EntityManager, deliveryId: string): Promise<void> {
    const held = await this.hold(tx, deliveryId);
    if (!held || !isUnderWay(held.delivery)) return;
    const { delivery, endpoint } = held;
    if (delivery.claim !== null) return this.seeToClaim(tx, endpoint, delivery);
    if (endpoint.status === EndpointStatus.DISABLED) {
      await this.die(tx, delivery, DeadCause.ENDPOINT_DISABLED);
      return this.nextOf(tx, endpoint.id);
    }
    if ((await this.countUnderWay(tx, endpoint.id)) >= MOST_AT_ONCE) {
      delivery.waitingSince = await databaseNow(tx);
      return storeRow(tx, delivery, ["waitingSince"]);
    }
    if (!this.services.sender.hasRoom) return this.queue(tx, delivery.id, await databaseNow(tx, NO_ROOM_MS));
    const claim = newId();
    const claimedUntil = await databaseNow(tx, LEASE_MS);
    Object.assign(delivery, { claim, claimedUntil, waitingSince: null });
    await storeRow(tx, delivery, ["claim", "claimedUntil", "waitingSince"]);
    await this.queue(tx, delivery.id, claimedUntil);
    this.services.sender.begin((signal) => this.deliver(delivery.id, claim, signal));
  }

  private async deliver(deliveryId: string, claim: string, signal: AbortSignal): Promise<void> {
    const message = await this.claimed(deliveryId, claim);
    if (!message) return;
    const { delivery, url, headers, startedAt } = message;
    const reply = await this.services.outbound.post({ url, headers, body: delivery.body, signal });
    await this.database.transaction(Viewer.system, async (tx) => {
      const held = await this.hold(tx, deliveryId);
      if (held?.delivery.claim !== claim) return;
      await this.conclude(tx, held.endpoint, held.delivery, {
        ...endOf(reply),
        url,
        requestHeaders: headers,
        startedAt,
      });
    });
  }

  /** Waits until the job that claimed it has ended; null when it rolled back. */
  private claimed(deliveryId: string, claim: string): Promise<Message | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const delivery = await lockRow(tx, Viewer.system, WebhookDelivery, deliveryId);
      if (delivery?.claim !== claim) return null;
      const [endpoint] = await findRows(tx, Viewer.system, WebhookEndpoint, [equals("id", delivery.endpointId)]);
      const startedAt = this.clock();
      const { messageId, body, mode } = delivery;
      const headers = {
        "content-type": "application/json",
        "user-agent": "BaiYun-Webhooks/1",
        "baiyun-mode": mode.toLowerCase(),
        "baiyun-api-version": endpoint!.apiVersion,
        ...signed(this.services.endpoints.secretsOf(endpoint!), messageId, startedAt, body),
      };
      return { delivery, url: endpoint!.url, headers, startedAt };
    });
  }

  /** What came of an attempt, and so what is next. */
  private async conclude(
    tx: EntityManager,
    endpoint: WebhookEndpoint,
    delivery: WebhookDelivery,
    ended: Ended,
  ): Promise<void> {
    const { endpoints } = this.services;
    Object.assign(delivery, { claim: null, claimedUntil: null, nextAttemptAt: null });
    delivery.attempts += 1;
    delivery.tries += 1;
    const { id: deliveryId, tenantId, attempts: number } = delivery;
    await insertRows(tx, WebhookAttempt, [{ id: newId(), tenantId, deliveryId, number, ...ended }]);
    if (ended.outcome === AttemptOutcome.DELIVERED) {
      Object.assign(delivery, { status: DeliveryStatus.DELIVERED, deliveredAt: this.clock() });
      await endpoints.reached(tx, endpoint);
      await storeRow(tx, delivery);
      await attemptWebhook.cancel(tx, deliveryId);
    } else {
      const isGone = ended.status === GONE;
      const isOff = await endpoints.failed(tx, endpoint, isGone);
      const wait = delivery.isTest ? null : waitAfter(delivery.tries);
      if (isOff) await this.die(tx, delivery, isGone ? DeadCause.ENDPOINT_GONE : DeadCause.ENDPOINT_DISABLED);
      else if (wait === null) await this.die(tx, delivery, DeadCause.GIVEN_UP);
      else await this.retry(tx, delivery, new Date(this.clock().getTime() + wait));
    }
    await this.nextOf(tx, endpoint.id);
  }

  private async retry(tx: EntityManager, delivery: WebhookDelivery, nextAttemptAt: Date): Promise<void> {
    Object.assign(delivery, { status: DeliveryStatus.RETRYING, nextAttemptAt });
    await storeRow(tx, delivery);
    await this.queue(tx, delivery.id, nextAttemptAt);
  }

  private async die(tx: EntityManager, delivery: WebhookDelivery, deadCause: DeadCause): Promise<void> {
    Object.assign(delivery, { status: DeliveryStatus.DEAD, deadCause, nextAttemptAt: null, waitingSince: null });
    await storeRow(tx, delivery);
    await attemptWebhook.cancel(tx, delivery.id);
  }

  /** One that runs still is left alone; of one that was lost nobody knows what came of it, and it is tried again. */
  private async seeToClaim(tx: EntityManager, endpoint: WebhookEndpoint, delivery: WebhookDelivery): Promise<void> {
    const claimedUntil = delivery.claimedUntil!;
    if ((await databaseNow(tx)) < claimedUntil) return this.queue(tx, delivery.id, claimedUntil);
    await this.conclude(tx, endpoint, delivery, {
      url: endpoint.url,
      requestHeaders: {},
      outcome: AttemptOutcome.ABANDONED,
      status: null,
      answer: null,
      fault: "Whoever sent it stopped before the answer came.",
      durationMs: null,
      startedAt: this.clock(),
    });
  }

  private async countUnderWay(tx: EntityManager, endpointId: string): Promise<number> {
    const count = "SELECT count(*)::int AS n FROM webhook_delivery WHERE endpoint_id = $1 AND claim IS NOT NULL";
    const [{ n }] = await tx.query(count, [endpointId]);
    return n;
  }

  /** Whoever waited longest for a place at this endpoint has it now. */
  private async nextOf(tx: EntityManager, endpointId: string): Promise<void> {
    const [[next]] = await tx.query(
      `UPDATE webhook_delivery SET waiting_since = NULL, version = version + 1 WHERE id = (
         SELECT id FROM webhook_delivery WHERE endpoint_id = $1 AND waiting_since IS NOT NULL
         ORDER BY waiting_since LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING id`,
      [endpointId],
    );
    if (next) await this.queue(tx, next.id);
  }

  private async hold(tx: EntityManager, deliveryId: string) {
    const [known] = await findRows(tx, Viewer.system, WebhookDelivery, [equals("id", deliveryId)]);
    if (!known) return null;
    const [endpoint] = await lockRows(tx, Viewer.system, WebhookEndpoint, [equals("id", known.endpointId)]);
    const delivery = await lockRow(tx, Viewer.system, WebhookDelivery, deliveryId);
    return endpoint && delivery ? { endpoint, delivery } : null;
  }
}

export const isUnderWay = ({ status }: Pick<WebhookDelivery, "status">): boolean =>
  status === DeliveryStatus.PENDING || status === DeliveryStatus.RETRYING;

/** Leases are of the database's clock, which all processes share. */
async function databaseNow(tx: EntityManager, laterMs = 0): Promise<Date> {
  const [{ at }] = await tx.query("SELECT clock_timestamp() + $1 * interval '1 millisecond' AS at", [laterMs]);
  return at;
}

function endOf(reply: Reply): Pick<Ended, "outcome" | "status" | "answer" | "fault" | "durationMs"> {
  const { durationMs } = reply;
  if (reply.kind === "failed") {
    const { cause, message } = reply;
    return { outcome: AttemptOutcome[cause], status: null, answer: null, fault: message, durationMs };
  }
  const { status, body: answer } = reply;
  return { outcome: outcomeOf(status), status, answer, fault: null, durationMs };
}

function outcomeOf(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return AttemptOutcome.DELIVERED;
  return status >= 300 && status < 400 ? AttemptOutcome.REDIRECTED : AttemptOutcome.REFUSED;
}
