import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { MANAGES_WEBHOOKS, SEES_WEBHOOKS } from "../access";
import { WebhookEndpoint } from "../webhook-endpoint/webhook-endpoint.entity";
import { WebhookEndpointType } from "../webhook-endpoint/webhook-endpoint.type";
import type { ReplayService } from "./replay.service";
import { WebhookAttempt } from "./webhook-attempt.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";
import {
  conditionsOf,
  deliverySorting,
  ReplayWebhookInput,
  ReplayWebhooksInput,
  SendTestWebhookInput,
  WebhookDeliveriesArgs,
} from "./webhook-delivery.input";
import { ReplayWebhookResult, ReplayWebhooksResult, SendTestWebhookResult } from "./webhook-delivery.result";
import {
  WebhookAttemptType,
  WebhookDeliveryConnection,
  WebhookDeliveryType,
  WebhookHeaderType,
} from "./webhook-delivery.type";

const WHO = "For customers' admins, and clients with `webhooks:manage` for their own.";

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  constructor(private readonly services: { replays: ReplayService }) {}

  @Query(() => WebhookDeliveryType, { nullable: true, description: "Null when you may see no delivery with this id." })
  @Access(...SEES_WEBHOOKS)
  async webhookDelivery(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { rows, viewer }: Context,
  ): Promise<WebhookDeliveryType | null> {
    const delivery = await rows.one(WebhookDelivery, id);
    return viewer.clientId === null || delivery?.clientId === viewer.clientId ? delivery : null;
  }

  @Query(() => WebhookDeliveryConnection, {
    description: `The deliveries you may see, of the last 30 days, newest first unless sorted otherwise. ${WHO}`,
  })
  @Access(...SEES_WEBHOOKS)
  webhookDeliveries(
    @Args(() => WebhookDeliveriesArgs) { filter, orderBy, ...page }: WebhookDeliveriesArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<WebhookDeliveryType>> {
    return rows.newestFirst(WebhookDelivery, conditionsOf(filter, viewer), page, deliverySorting.of(orderBy));
  }

  @FieldResolver(() => [WebhookAttemptType], { description: "Every attempt, the first one first." })
  @Directive("@listSize(assumedSize: 10)")
  async attempts(@Root() { id }: WebhookDelivery, @Ctx() { rows }: Context): Promise<WebhookAttemptType[]> {
    return rows.manyBy(WebhookAttempt, "deliveryId", id);
  }

  @FieldResolver(() => WebhookEndpointType, { nullable: true, description: "Where it goes." })
  endpoint(@Root() { endpointId }: WebhookDelivery, @Ctx() { rows }: Context): Promise<WebhookEndpointType | null> {
    return rows.one(WebhookEndpoint, endpointId);
  }

  @Mutation(() => SendTestWebhookResult, {
    description: `Sends an endpoint an event that did not happen, once: a test is not tried again. ${WHO}`,
  })
  @Access(...MANAGES_WEBHOOKS)
  sendTestWebhook(
    @Arg("input", () => SendTestWebhookInput, { description: "Where, and what." }) input: SendTestWebhookInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SendTestWebhookResult> {
    return this.services.replays.sendTest(viewer, input);
  }

  @Mutation(() => ReplayWebhookResult, {
    description: `Makes a delivery again that arrived or was given up, with the same \`webhook-id\`. ${WHO}`,
  })
  @Access(...MANAGES_WEBHOOKS)
  replayWebhook(
    @Arg("input", () => ReplayWebhookInput, { description: "Which one." }) input: ReplayWebhookInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReplayWebhookResult> {
    return this.services.replays.replay(viewer, input);
  }

  @Mutation(() => ReplayWebhooksResult, {
    description: `Makes all deliveries of an endpoint again that were given up since an instant. ${WHO}`,
  })
  @Access(...MANAGES_WEBHOOKS)
  replayWebhooks(
    @Arg("input", () => ReplayWebhooksInput, { description: "Of which endpoint, and since when." })
    input: ReplayWebhooksInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReplayWebhooksResult> {
    return this.services.replays.replayAll(viewer, input);
  }
}

@Resolver(() => WebhookAttemptType)
export class WebhookAttemptResolver {
  @FieldResolver(() => [WebhookHeaderType], { description: "The headers it was posted with; none when not known." })
  @Directive("@listSize(assumedSize: 10)")
  requestHeaders(@Root() { requestHeaders }: WebhookAttempt): WebhookHeaderType[] {
    return Object.entries(requestHeaders).map(([name, value]) => ({ name, value }));
  }
}
