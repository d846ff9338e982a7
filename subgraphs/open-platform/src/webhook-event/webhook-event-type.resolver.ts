import { Access, Contract, HoldsFor } from "@baiyun/kit";
import { Directive, Query, Resolver } from "type-graphql";
import { CATALOGUE } from "./catalogue";
import { WebhookEventTypeType } from "./webhook-event-type.type";

@Resolver(() => WebhookEventTypeType)
export class WebhookEventTypeResolver {
  @Query(() => [WebhookEventTypeType], {
    description: "Every kind of event that there is to be told of. For everyone.",
  })
  @Access("anyone")
  @Contract("partner")
  @HoldsFor(3_600)
  @Directive(`@listSize(assumedSize: ${CATALOGUE.length})`)
  webhookEventTypes(): WebhookEventTypeType[] {
    return CATALOGUE.map((entry) => WebhookEventTypeType.of(entry));
  }
}
