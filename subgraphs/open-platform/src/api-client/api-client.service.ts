import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  lockRows,
  newId,
  perform,
  record,
  revokeAccess,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CredentialKind } from "../credential/credential.entity";
import type { CredentialService } from "../credential/credential.service";
import type { NewSecret } from "../credential/secrets";
import type { WebhookEndpointService } from "../webhook-endpoint/webhook-endpoint.service";
import { ApiClient, ClientStatus } from "./api-client.entity";
import { apiClientRevoked } from "./api-client.events";
import {
  type ChangeApiClientInput,
  type CreateApiClientInput,
  changeApiClientRules,
  createApiClientRules,
  type RevokeApiClientInput,
  revokeApiClientRules,
} from "./api-client.input";
import {
  ApiClientChanged,
  ApiClientNotFound,
  type ChangeApiClientResult,
  ChangeApiClientSuccess,
  type CreateApiClientResult,
  CreateApiClientSuccess,
  IllegalApiClientState,
  type RevokeApiClientResult,
  RevokeApiClientSuccess,
  TooManyOfThem,
} from "./api-client.result";
import { isGrantable } from "./partner-scope";

const MOST = 50;

type NewClient = Pick<
  ApiClient,
  "id" | "tenantId" | "name" | "mode" | "scopes" | "perMinute" | "perDay" | "callsPerMinute"
>;

/** The systems of customers that ask by themselves. */
export class ApiClientService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly credentials: CredentialService,
    private readonly endpoints: WebhookEndpointService,
  ) {}

  create(viewer: Viewer, input: CreateApiClientInput): Promise<typeof CreateApiClientResult> {
    return perform(this.database, {
      operation: "createApiClient",
      viewer,
      input,
      rules: createApiClientRules,
      lock: (tx) => this.lockTenant(tx, viewer.tenant),
      decide: async (tx, tenantId, given, id) => {
        const others = await findRows(tx, viewer, ApiClient, [equals("status", ClientStatus.ACTIVE)]);
        if (others.length >= MOST) return new TooManyOfThem(MOST, "API clients of one customer");
        const client = this.made({ id, tenantId, ...given }, viewer.actor);
        await insertRows(tx, ApiClient, [client]);
        const { credential, secret } = await this.credentials.make(tx, client, CredentialKind.CLIENT_SECRET, viewer);
        return new CreateApiClientSuccess(client, credential, secret);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) =>
        new CreateApiClientSuccess(
          await this.known(tx, viewer, id),
          await this.credentials.firstOf(tx, viewer, id),
          null,
        ),
    });
  }

  /** Makes one that has a known id and a known secret, unless it is there. */
  async admitOnce(tx: EntityManager, given: NewClient, secret: NewSecret): Promise<void> {
    const client = this.made(given, "demo");
    if ((await insertRows(tx, ApiClient, [client], { onConflict: "ignore" })) === 0) return;
    await this.credentials.make(tx, client, CredentialKind.CLIENT_SECRET, Viewer.system, newId(), secret);
  }

  /** What it may do no longer its tokens may do no longer either. */
  change(viewer: Viewer, input: ChangeApiClientInput): Promise<typeof ChangeApiClientResult> {
    return perform(this.database, {
      operation: "changeApiClient",
      viewer,
      input,
      rules: changeApiClientRules,
      lock: async (tx, { apiClientId }) =>
        (await lockRow(tx, viewer, ApiClient, apiClientId)) ?? new ApiClientNotFound(),
      decide: async (tx, client, { expectedVersion, name, scopes, callsPerMinute }) => {
        if (client.status !== ClientStatus.ACTIVE) return new IllegalApiClientState(client.status);
        if (client.version !== expectedVersion) return new ApiClientChanged(client.version);
        const refused = scopes.findIndex((scope) => !isGrantable(scope, client.mode));
        if (refused >= 0) {
          const message = `${scopes[refused]} is for LIVE clients: the sandbox cannot keep what it does apart.`;
          return new InvalidInput(`scopes.${refused}`, message);
        }
        const isLess = client.scopes.some((scope) => !scopes.includes(scope));
        Object.assign(client, { name, scopes, callsPerMinute: callsPerMinute ?? client.callsPerMinute });
        await storeRow(tx, client, ["name", "scopes", "callsPerMinute"]);
        if (isLess) await this.endTokens(tx, client);
        return new ChangeApiClientSuccess(client);
      },
      resultId: ({ apiClientId }) => apiClientId,
      replay: async (tx, id) => new ChangeApiClientSuccess(await this.known(tx, viewer, id)),
    });
  }

  revoke(viewer: Viewer, input: RevokeApiClientInput): Promise<typeof RevokeApiClientResult> {
    return perform(this.database, {
      operation: "revokeApiClient",
      viewer,
      input,
      rules: revokeApiClientRules,
      lock: async (tx, { apiClientId }) =>
        (await lockRow(tx, viewer, ApiClient, apiClientId)) ?? new ApiClientNotFound(),
      decide: async (tx, client) => {
        if (client.status !== ClientStatus.ACTIVE) return new IllegalApiClientState(client.status);
        await this.shutOut(tx, client);
        return new RevokeApiClientSuccess(client);
      },
      resultId: ({ apiClientId }) => apiClientId,
      replay: async (tx, id) => new RevokeApiClientSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** All clients of a customer who left. */
  async shutOutAllOf(tx: EntityManager, viewer: Viewer, tenantId: string): Promise<void> {
    const clients = await this.activeOf(tx, viewer, tenantId);
    for (const client of clients) await this.shutOut(tx, client);
  }

  /** Tokens that clients of a suspended customer were given before we heard of it. */
  async endTokensOf(tx: EntityManager, viewer: Viewer, tenantId: string): Promise<void> {
    for (const client of await this.activeOf(tx, viewer, tenantId)) await this.endTokens(tx, client);
  }

  private activeOf(tx: EntityManager, viewer: Viewer, tenantId: string): Promise<ApiClient[]> {
    return lockRows(tx, viewer, ApiClient, [equals("tenantId", tenantId), equals("status", ClientStatus.ACTIVE)]);
  }

  private async shutOut(tx: EntityManager, client: ApiClient): Promise<void> {
    const revokedAt = this.clock();
    Object.assign(client, { status: ClientStatus.REVOKED, revokedAt });
    await storeRow(tx, client, ["status", "revokedAt"]);
    await this.credentials.endAllOf(tx, client.id);
    await this.endpoints.disableAllOf(tx, client.id);
    await this.endTokens(tx, client);
    const { id: clientId, tenantId } = client;
    await record(tx, apiClientRevoked.event({ aggregateId: clientId, tenantId, payload: { clientId, tenantId } }));
  }

  private endTokens(tx: EntityManager, { id, tenantId }: ApiClient): Promise<void> {
    return revokeAccess(tx, { claim: "sub", value: id, tenantId });
  }

  private made(given: NewClient, createdBy: string): ApiClient {
    const begun = { status: ClientStatus.ACTIVE, revokedAt: null, version: 1, createdBy, createdAt: this.clock() };
    return Object.assign(new ApiClient(), given, begun);
  }

  /** So that two at once do not both make the last one that there may be. */
  private async lockTenant(tx: EntityManager, tenantId: string): Promise<string> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`api clients of ${tenantId}`]);
    return tenantId;
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<ApiClient> {
    return (await findRows(tx, viewer, ApiClient, [equals("id", id)]))[0]!;
  }
}
