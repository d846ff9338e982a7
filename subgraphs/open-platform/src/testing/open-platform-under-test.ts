import { randomUUID } from "node:crypto";
import { type Listening, listen, type ViewerClaims } from "@baiyun/kit";
import { DomainUnderTest, type Outcome, until, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";

const SETTINGS = { WEBHOOK_ALLOW_LOOPBACK: "true", WEBHOOK_TIMEOUT_MS: "20000" };
const SECRETS = {
  CREDENTIAL_PEPPER: "a pepper that only these tests know of",
  WEBHOOK_SEAL_KEY: "a key that only these tests know of, too",
};

export interface TestClient {
  id: string;
  secret: string;
  credentialId: string;
  /** Who manages it. */
  admin: { sub: string; tid: string; scope: string };
}

/** Either a token or an error. */
interface TokenAnswer {
  access_token: string;
  expires_in: number;
  scope: string;
  error?: string;
  error_description?: string;
}

export interface ShownDelivery {
  id: string;
  status: string;
  deadCause: string | null;
  messageId: string;
  body: string;
  attempts: {
    number: number;
    outcome: string;
    status: number | null;
    answer: string | null;
    fault: string | null;
    requestHeaders: { name: string; value: string }[];
  }[];
}

const DELIVERY = `id status deadCause messageId body
  attempts { number outcome status answer fault requestHeaders { name value } }`;

export type OpenPlatform = Awaited<ReturnType<typeof startOpenPlatform>>;

/** The domain with its HTTP side, and the acts that its tests are made of. */
export async function startOpenPlatform(own: Record<string, string> = {}) {
  const platform = await DomainUnderTest.start(domain, { ...SETTINGS, ...SECRETS, ...own });
  const listening: Listening = await listen(platform.subgraph);

  const admit = async (given: object = {}, admin = viewer("customer_admin")): Promise<TestClient> => {
    const input = {
      name: "Shop",
      mode: "LIVE",
      scopes: ["orders:read", "shipments:read", "webhooks:manage"],
      ...given,
    };
    const made = await platform.act(
      "createApiClient",
      "... on CreateApiClientSuccess { secret apiClient { id } credential { id } }",
      input,
      admin,
    );
    const { secret, apiClient, credential } = made as unknown as {
      secret: string;
      apiClient: { id: string };
      credential: { id: string };
    };
    return { id: apiClient.id, secret, credentialId: credential.id, admin };
  };

  return {
    platform,
    secrets: SECRETS,
    url: listening.url,
    close: () => listening.close(),
    admit,
    /** Asks for a token, by the body unless an Authorization header is given. */
    async token(form: Record<string, string> | string, authorization?: string) {
      const body = typeof form === "string" ? form : new URLSearchParams(form).toString();
      const headers = {
        "content-type": "application/x-www-form-urlencoded",
        ...(authorization && { authorization }),
      };
      const response = await fetch(`${listening.url}/oauth/token`, { method: "POST", headers, body });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as TokenAnswer,
      };
    },
    async endpoint(
      client: TestClient,
      url: string,
      eventTypes = ["order.updated"],
      claims: ViewerClaims = client.admin,
    ) {
      const input = { apiClientId: client.id, url, eventTypes };
      const shown = "... on CreateWebhookEndpointSuccess { secret endpoint { id version } }";
      const made = await platform.act("createWebhookEndpoint", shown, input, claims);
      const { secret, endpoint } = made as unknown as { secret: string; endpoint: { id: string; version: number } };
      return { ...endpoint, secret };
    },
    /** An order of the client's tenant is held. @returns its id */
    async held(client: TestClient, orderId: string = randomUUID()): Promise<string> {
      const payload = { orderId };
      const told = { from: "orders", type: "order.held.v1", payload, tenantId: client.admin.tid };
      await platform.handled(await platform.tell({ ...told, aggregateId: orderId }));
      return orderId;
    },
    async deliveries(endpointId: string, claims: ViewerClaims): Promise<ShownDelivery[]> {
      const query = `query ($filter: WebhookDeliveryFilter) {
        webhookDeliveries(filter: $filter, first: 100) { edges { node { ${DELIVERY} } } } }`;
      const { data, errors } = await platform.run<{ webhookDeliveries: { edges: { node: ShownDelivery }[] } }>(
        query,
        { filter: { endpointId } },
        claims,
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data.webhookDeliveries.edges.map(({ node }) => node);
    },
    /** The endpoint's only delivery, once it has this status. */
    async settled(endpointId: string, claims: ViewerClaims, status: string): Promise<ShownDelivery> {
      await until(async () => (await this.deliveries(endpointId, claims))[0]?.status === status);
      return (await this.deliveries(endpointId, claims))[0]!;
    },
    act: (mutation: string, shown: string, input: object, claims: ViewerClaims): Promise<Outcome> =>
      platform.act(mutation, shown, input, claims),
  };
}
