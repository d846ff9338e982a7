import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { MANAGES_WEBHOOKS, SEES_CLIENTS, SEES_WEBHOOKS } from "../access";
import { ApiClient } from "../api-client/api-client.entity";
import { ApiClientType } from "../api-client/api-client.type";
import { WebhookEndpoint } from "./webhook-endpoint.entity";
import {
  ChangeWebhookEndpointInput,
  CreateWebhookEndpointInput,
  conditionsOf,
  DisableWebhookEndpointInput,
  EnableWebhookEndpointInput,
  endpointSorting,
  RotateWebhookSecretInput,
  WebhookEndpointsArgs,
} from "./webhook-endpoint.input";
import {
  ChangeWebhookEndpointResult,
  CreateWebhookEndpointResult,
  DisableWebhookEndpointResult,
  EnableWebhookEndpointResult,
  RotateWebhookSecretResult,
} from "./webhook-endpoint.result";
import type { WebhookEndpointService } from "./webhook-endpoint.service";
import { WebhookEndpointConnection, WebhookEndpointType } from "./webhook-endpoint.type";

const WHO = "For customers' admins, and clients with `webhooks:manage` for their own.";

@Resolver(() => WebhookEndpointType)
export class WebhookEndpointResolver {
  constructor(private readonly services: { endpoints: WebhookEndpointService }) {}

  @Query(() => WebhookEndpointType, { nullable: true, description: "Null when you may see no endpoint with this id." })
  @Access(...SEES_WEBHOOKS)
  async webhookEndpoint(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { rows, viewer }: Context,
  ): Promise<WebhookEndpointType | null> {
    const endpoint = await rows.one(WebhookEndpoint, id);
    return viewer.clientId === null || endpoint?.clientId === viewer.clientId ? endpoint : null;
  }

  @Query(() => WebhookEndpointConnection, {
    description: `The endpoints you may see, newest first unless sorted otherwise. ${WHO}`,
  })
  @Access(...SEES_WEBHOOKS)
  webhookEndpoints(
    @Args(() => WebhookEndpointsArgs) { filter, orderBy, ...page }: WebhookEndpointsArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<WebhookEndpointType>> {
    return rows.newestFirst(WebhookEndpoint, conditionsOf(filter, viewer), page, endpointSorting.of(orderBy));
  }

  @FieldResolver(() => ApiClientType, {
    nullable: true,
    description: "Whose endpoint it is. For customers' admins, our support and admin.",
  })
  @Access(...SEES_CLIENTS)
  apiClient(@Root() { clientId }: WebhookEndpoint, @Ctx() { rows }: Context): Promise<ApiClientType | null> {
    return rows.one(ApiClient, clientId);
  }

  @Mutation(() => CreateWebhookEndpointResult, {
    description: `Tells a client of events from now on, and shows the secret that they are signed with, once. ${WHO}`,
  })
  @Access(...MANAGES_WEBHOOKS)
  createWebhookEndpoint(
    @Arg("input", () => CreateWebhookEndpointInput, { description: "Where, and of what." })
    input: CreateWebhookEndpointInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateWebhookEndpointResult> {
    return this.services.endpoints.create(viewer, input);
  }

  @Mutation(() => ChangeWebhookEndpointResult, { description: `Says where, and of what, an endpoint is told. ${WHO}` })
  @Access(...MANAGES_WEBHOOKS)
  changeWebhookEndpoint(
    @Arg("input", () => ChangeWebhookEndpointInput, { description: "The endpoint, and what is to be so." })
    input: ChangeWebhookEndpointInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChangeWebhookEndpointResult> {
    return this.services.endpoints.change(viewer, input);
  }

  @Mutation(() => EnableWebhookEndpointResult, {
    description: `Tells an endpoint again of what happens from now on; what it missed is for \`replayWebhooks\`. ${WHO}`,
  })
  @Access(...MANAGES_WEBHOOKS)
  enableWebhookEndpoint(
    @Arg("input", () => EnableWebhookEndpointInput, { description: "Which one." }) input: EnableWebhookEndpointInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EnableWebhookEndpointResult> {
    return this.services.endpoints.enable(viewer, input);
  }

  @Mutation(() => DisableWebhookEndpointResult, { description: `Tells an endpoint no more. ${WHO}` })
  @Access(...MANAGES_WEBHOOKS)
  disableWebhookEndpoint(
    @Arg("input", () => DisableWebhookEndpointInput, { description: "Which one." }) input: DisableWebhookEndpointInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DisableWebhookEndpointResult> {
    return this.services.endpoints.disable(viewer, input);
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description: `Makes another signing secret and shows it, once; the one before signs too for a while. ${WHO}`,
  })
  @Access(...MANAGES_WEBHOOKS)
  rotateWebhookSecret(
    @Arg("input", () => RotateWebhookSecretInput, { description: "Which endpoint's, and for how long both sign." })
    input: RotateWebhookSecretInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RotateWebhookSecretResult> {
    return this.services.endpoints.rotateSecret(viewer, input);
  }
}
