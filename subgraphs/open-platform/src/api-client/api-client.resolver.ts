import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { MANAGES_CLIENTS, SEES_CLIENTS } from "../access";
import { Credential } from "../credential/credential.entity";
import { CredentialType } from "../credential/credential.type";
import { CustomerType } from "../customer/customer.type";
import { WebhookEndpoint } from "../webhook-endpoint/webhook-endpoint.entity";
import { MOST_ENDPOINTS } from "../webhook-endpoint/webhook-endpoint.input";
import { WebhookEndpointType } from "../webhook-endpoint/webhook-endpoint.type";
import { ApiClient } from "./api-client.entity";
import {
  ApiClientsArgs,
  apiClientSorting,
  ChangeApiClientInput,
  CreateApiClientInput,
  conditionsOf,
  RevokeApiClientInput,
} from "./api-client.input";
import { ChangeApiClientResult, CreateApiClientResult, RevokeApiClientResult } from "./api-client.result";
import type { ApiClientService } from "./api-client.service";
import { ApiClientConnection, ApiClientType } from "./api-client.type";

@Resolver(() => ApiClientType)
export class ApiClientResolver {
  constructor(private readonly services: { apiClients: ApiClientService }) {}

  @Query(() => ApiClientType, { nullable: true, description: "Null when you may see no API client with this id." })
  @Access(...SEES_CLIENTS)
  apiClient(
    @Arg("id", () => ID, { description: "Its `client_id`." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<ApiClientType | null> {
    return rows.one(ApiClient, id);
  }

  @Query(() => ApiClientConnection, {
    description:
      "The API clients you may see, newest first unless sorted otherwise. For customers' admins and our own.",
  })
  @Access(...SEES_CLIENTS)
  apiClients(
    @Args(() => ApiClientsArgs) { filter, orderBy, ...page }: ApiClientsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ApiClientType>> {
    return rows.newestFirst(ApiClient, conditionsOf(filter), page, apiClientSorting.of(orderBy));
  }

  @FieldResolver(() => [CredentialType], {
    nullable: true,
    description: "What it proves itself with, and did; the oldest first. For customers' admins, our support and admin.",
  })
  @Access(...SEES_CLIENTS)
  @Directive("@listSize(assumedSize: 20)")
  credentials(@Root() { id }: ApiClient, @Ctx() { rows }: Context): Promise<CredentialType[]> {
    return rows.manyBy(Credential, "clientId", id);
  }

  @FieldResolver(() => [WebhookEndpointType], {
    nullable: true,
    description: "Where it is told of what happens; the oldest first. For customers' admins, our support and admin.",
  })
  @Access(...SEES_CLIENTS)
  @Directive(`@listSize(assumedSize: ${MOST_ENDPOINTS})`)
  webhookEndpoints(@Root() { id }: ApiClient, @Ctx() { rows }: Context): Promise<WebhookEndpointType[]> {
    return rows.manyBy(WebhookEndpoint, "clientId", id);
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose system it is." })
  customer(@Root() { tenantId }: ApiClient): CustomerType {
    return { id: tenantId };
  }

  @Mutation(() => CreateApiClientResult, {
    description: "Lets a system of the viewer's own tenant in, and shows its secret, once. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  createApiClient(
    @Arg("input", () => CreateApiClientInput, { description: "The system to let in." }) input: CreateApiClientInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateApiClientResult> {
    return this.services.apiClients.create(viewer, input);
  }

  @Mutation(() => ChangeApiClientResult, {
    description:
      "Renames a client and says what it may do. Where that is less than before, its tokens end at once. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  changeApiClient(
    @Arg("input", () => ChangeApiClientInput, { description: "The client, and what is to be so." })
    input: ChangeApiClientInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChangeApiClientResult> {
    return this.services.apiClients.change(viewer, input);
  }

  @Mutation(() => RevokeApiClientResult, {
    description: "Shuts a client out for good, at once, with its tokens and webhooks. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  revokeApiClient(
    @Arg("input", () => RevokeApiClientInput, { description: "The client to shut out." }) input: RevokeApiClientInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RevokeApiClientResult> {
    return this.services.apiClients.revoke(viewer, input);
  }
}
