import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  lockRows,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ApiClient, ClientMode, ClientStatus } from "../api-client/api-client.entity";
import { ApiClientNotFound, IllegalApiClientState, TooManyOfThem } from "../api-client/api-client.result";
import { entryOf } from "../webhook-event/catalogue";
import { faultOfUrl } from "./endpoint-url";
import { newSigningSecret, type SecretSeal } from "./sealed-secret";
import { DisabledCause, EndpointStatus, WebhookEndpoint } from "./webhook-endpoint.entity";
import { webhookEndpointDisabled } from "./webhook-endpoint.events";
import {
  type ChangeWebhookEndpointInput,
  type CreateWebhookEndpointInput,
  changeWebhookEndpointRules,
  createWebhookEndpointRules,
  type DisableWebhookEndpointInput,
  type EnableWebhookEndpointInput,
  endpointRules,
  MOST_ENDPOINTS,
  type RotateWebhookSecretInput,
  rotateWebhookSecretRules,
} from "./webhook-endpoint.input";
import {
  type ChangeWebhookEndpointResult,
  ChangeWebhookEndpointSuccess,
  type CreateWebhookEndpointResult,
  CreateWebhookEndpointSuccess,
  type DisableWebhookEndpointResult,
  DisableWebhookEndpointSuccess,
  type EnableWebhookEndpointResult,
  EnableWebhookEndpointSuccess,
  IllegalWebhookEndpointState,
  type RotateWebhookSecretResult,
  RotateWebhookSecretSuccess,
  WebhookEndpointChanged,
  WebhookEndpointNotFound,
} from "./webhook-endpoint.result";

/** The form of bodies that there is; an endpoint keeps the one it began with. */
export const API_VERSION = "2026-11";
const HOUR_MS = 3_600_000;
/** How long nothing may reach an endpoint before it is told no more. */
const FAILING_MS = 5 * 24 * HOUR_MS;
const HAVING = "SELECT DISTINCT tenant_id FROM webhook_endpoint WHERE tenant_id = ANY($1) AND mode = $2";

/** Where clients are told of what happens. A client that tends its endpoints by itself knows of no other client's. */
export class WebhookEndpointService {
  /** Tenants of whom it is asked together, and the answer. */
  private asked: { of: Set<string>; having: Promise<ReadonlySet<string>> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: SecretSeal,
    private readonly allowsLoopback: boolean,
  ) {}

  /** Those of these tenants, and perhaps of others, that have an endpoint of a live client, whatever it asks for. */
  async tenantsAmong(tenantIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (tenantIds.length === 0) return new Set();
    // Events of several domains are looked at in the same moments.
    this.asked ??= { of: new Set(), having: nextTurn().then(() => this.having()) };
    const { of, having } = this.asked;
    for (const tenantId of tenantIds) of.add(tenantId);
    return having;
  }

  private async having(): Promise<ReadonlySet<string>> {
    const { of } = this.asked!;
    this.asked = null;
    const read = { text: HAVING, values: [[...of], ClientMode.LIVE], keyed: true };
    const [rows] = await this.database.read(Viewer.system, [read]);
    return new Set(rows!.map(([tenantId]) => tenantId as string));
  }

  create(viewer: Viewer, input: CreateWebhookEndpointInput): Promise<typeof CreateWebhookEndpointResult> {
    return perform(this.database, {
      operation: "createWebhookEndpoint",
      viewer,
      input,
      rules: createWebhookEndpointRules,
      lock: async (tx, { apiClientId }) => {
        if (viewer.clientId !== null && viewer.clientId !== apiClientId) return new ApiClientNotFound();
        return (await lockRow(tx, viewer, ApiClient, apiClientId)) ?? new ApiClientNotFound();
      },
      decide: async (tx, client, { url, eventTypes }, id) => {
        if (client.status !== ClientStatus.ACTIVE) return new IllegalApiClientState(client.status);
        const wrong = this.faultsOf(client, url, eventTypes);
        if (wrong) return wrong;
        const others = await findRows(tx, viewer, WebhookEndpoint, [equals("clientId", client.id)]);
        if (others.length >= MOST_ENDPOINTS) return new TooManyOfThem(MOST_ENDPOINTS, "endpoints of one client");
        const secret = newSigningSecret();
        const endpoint = Object.assign(new WebhookEndpoint(), {
          id,
          tenantId: client.tenantId,
          clientId: client.id,
          mode: client.mode,
          url,
          eventTypes,
          apiVersion: API_VERSION,
          sealedSecret: this.seal.seal(secret, id),
          sealedPrevious: null,
          previousUntil: null,
          status: EndpointStatus.ENABLED,
          disabledCause: null,
          disabledAt: null,
          failingSince: null,
          version: 1,
          createdBy: viewer.actor,
          createdAt: this.clock(),
        });
        await insertRows(tx, WebhookEndpoint, [endpoint]);
        return new CreateWebhookEndpointSuccess(endpoint, secret);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new CreateWebhookEndpointSuccess(await this.known(tx, viewer, id), null),
    });
  }

  change(viewer: Viewer, input: ChangeWebhookEndpointInput): Promise<typeof ChangeWebhookEndpointResult> {
    return perform(this.database, {
      operation: "changeWebhookEndpoint",
      viewer,
      input,
      rules: changeWebhookEndpointRules,
      lock: (tx, { endpointId }) => this.lock(tx, viewer, endpointId),
      decide: async (tx, endpoint, { expectedVersion, url, eventTypes }) => {
        if (endpoint.version !== expectedVersion) return new WebhookEndpointChanged(endpoint.version);
        const [client] = await findRows(tx, viewer, ApiClient, [equals("id", endpoint.clientId)]);
        const wrong = this.faultsOf(client!, url, eventTypes);
        if (wrong) return wrong;
        Object.assign(endpoint, { url, eventTypes });
        await storeRow(tx, endpoint, ["url", "eventTypes"]);
        return new ChangeWebhookEndpointSuccess(endpoint);
      },
      resultId: ({ endpointId }) => endpointId,
      replay: async (tx, id) => new ChangeWebhookEndpointSuccess(await this.known(tx, viewer, id)),
    });
  }

  enable(viewer: Viewer, input: EnableWebhookEndpointInput): Promise<typeof EnableWebhookEndpointResult> {
    return perform(this.database, {
      operation: "enableWebhookEndpoint",
      viewer,
      input,
      rules: endpointRules,
      lock: (tx, { endpointId }) => this.lock(tx, viewer, endpointId),
      decide: async (tx, endpoint) => {
        const isShutOut = endpoint.disabledCause === DisabledCause.CLIENT_REVOKED;
        if (endpoint.status !== EndpointStatus.DISABLED || isShutOut)
          return new IllegalWebhookEndpointState(endpoint.status);
        const enabled = { status: EndpointStatus.ENABLED, disabledCause: null, disabledAt: null, failingSince: null };
        Object.assign(endpoint, enabled);
        await storeRow(tx, endpoint, ["status", "disabledCause", "disabledAt", "failingSince"]);
        return new EnableWebhookEndpointSuccess(endpoint);
      },
      resultId: ({ endpointId }) => endpointId,
      replay: async (tx, id) => new EnableWebhookEndpointSuccess(await this.known(tx, viewer, id)),
    });
  }

  disable(viewer: Viewer, input: DisableWebhookEndpointInput): Promise<typeof DisableWebhookEndpointResult> {
    return perform(this.database, {
      operation: "disableWebhookEndpoint",
      viewer,
      input,
      rules: endpointRules,
      lock: (tx, { endpointId }) => this.lock(tx, viewer, endpointId),
      decide: async (tx, endpoint) => {
        if (endpoint.status !== EndpointStatus.ENABLED) return new IllegalWebhookEndpointState(endpoint.status);
        await this.end(tx, endpoint, DisabledCause.BY_HAND);
        return new DisableWebhookEndpointSuccess(endpoint);
      },
      resultId: ({ endpointId }) => endpointId,
      replay: async (tx, id) => new DisableWebhookEndpointSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** While both secrets sign, a receiver that knows either takes what comes. */
  rotateSecret(viewer: Viewer, input: RotateWebhookSecretInput): Promise<typeof RotateWebhookSecretResult> {
    return perform(this.database, {
      operation: "rotateWebhookSecret",
      viewer,
      input,
      rules: rotateWebhookSecretRules,
      lock: (tx, { endpointId }) => this.lock(tx, viewer, endpointId),
      decide: async (tx, endpoint, { overlapHours }) => {
        const secret = newSigningSecret();
        const isKept = overlapHours > 0;
        Object.assign(endpoint, {
          sealedPrevious: isKept ? endpoint.sealedSecret : null,
          previousUntil: isKept ? new Date(this.clock().getTime() + overlapHours * HOUR_MS) : null,
          sealedSecret: this.seal.seal(secret, endpoint.id),
        });
        await storeRow(tx, endpoint, ["sealedSecret", "sealedPrevious", "previousUntil"]);
        return new RotateWebhookSecretSuccess(endpoint, secret);
      },
      resultId: ({ endpointId }) => endpointId,
      replay: async (tx, id) => new RotateWebhookSecretSuccess(await this.known(tx, viewer, id), null),
    });
  }

  /** Whichever sign now: the newest first. */
  secretsOf({ id, sealedSecret, sealedPrevious, previousUntil }: WebhookEndpoint): string[] {
    const isOverlapping = sealedPrevious !== null && previousUntil !== null && this.clock() < previousUntil;
    return [sealedSecret, ...(isOverlapping ? [sealedPrevious] : [])].map((sealed) => this.seal.open(sealed, id));
  }

  /** A try that failed, of an endpoint that this transaction holds. @returns whether it is told no more */
  async failed(tx: EntityManager, endpoint: WebhookEndpoint, isGone: boolean): Promise<boolean> {
    if (endpoint.status === EndpointStatus.DISABLED) return true;
    const now = this.clock();
    endpoint.failingSince ??= now;
    await storeRow(tx, endpoint, ["failingSince"]);
    const isLong = now.getTime() - endpoint.failingSince.getTime() >= FAILING_MS;
    if (!isGone && !isLong) return false;
    await this.end(tx, endpoint, isGone ? DisabledCause.GONE : DisabledCause.FAILING);
    return true;
  }

  /** Likewise for one that reached it. */
  async reached(tx: EntityManager, endpoint: WebhookEndpoint): Promise<void> {
    if (endpoint.failingSince === null) return;
    endpoint.failingSince = null;
    await storeRow(tx, endpoint, ["failingSince"]);
  }

  async disableAllOf(tx: EntityManager, clientId: string): Promise<void> {
    for (const endpoint of await lockRows(tx, Viewer.system, WebhookEndpoint, [equals("clientId", clientId)]))
      await this.end(tx, endpoint, DisabledCause.CLIENT_REVOKED);
  }

  /** The viewer's, held; a client's own alone. */
  async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<WebhookEndpoint | WebhookEndpointNotFound> {
    const endpoint = await lockRow(tx, viewer, WebhookEndpoint, id);
    const isOwn = viewer.clientId === null || endpoint?.clientId === viewer.clientId;
    return endpoint && isOwn ? endpoint : new WebhookEndpointNotFound();
  }

  private async end(tx: EntityManager, endpoint: WebhookEndpoint, cause: DisabledCause): Promise<void> {
    const ended = { status: EndpointStatus.DISABLED, disabledCause: cause, disabledAt: this.clock() };
    Object.assign(endpoint, ended);
    await storeRow(tx, endpoint, ["status", "disabledCause", "disabledAt"]);
    const { id: endpointId, clientId, tenantId, url } = endpoint;
    const payload = { endpointId, clientId, tenantId, cause, host: new URL(url).host };
    await record(tx, webhookEndpointDisabled.event({ aggregateId: endpointId, tenantId, payload }));
  }

  private faultsOf(client: ApiClient, url: string, eventTypes: readonly string[]): InvalidInput | null {
    const ofUrl = faultOfUrl(url, client.mode, this.allowsLoopback);
    const faults = ofUrl === null ? [] : [{ field: "url", message: ofUrl }];
    for (const [index, name] of eventTypes.entries()) {
      const entry = entryOf(name);
      const lacks = entry?.scope && !client.scopes.includes(entry.scope);
      const message = entry ? lacks && `The client lacks the scope ${entry.scope} for it.` : "There is no such event.";
      if (message) faults.push({ field: `eventTypes.${index}`, message });
    }
    return faults.length > 0 ? InvalidInput.of(faults) : null;
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<WebhookEndpoint> {
    return (await findRows(tx, viewer, WebhookEndpoint, [equals("id", id)]))[0]!;
  }
}
