import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ClientMode } from "../api-client/api-client.entity";
import { DisabledCause, EndpointStatus } from "./webhook-endpoint.entity";

registerEnumType(EndpointStatus, {
  name: "WebhookEndpointStatus",
  description: "Whether an endpoint is told.",
  valuesConfig: {
    ENABLED: { description: "It is sent what it asked for." },
    DISABLED: {
      description:
        "It is sent nothing. What would have been sent is kept as DEAD, and can be replayed once it is enabled.",
    },
  },
});
registerEnumType(DisabledCause, {
  name: "WebhookDisabledCause",
  description: "Why an endpoint is told no more.",
  valuesConfig: {
    GONE: { description: "It answered 410." },
    FAILING: { description: "Nothing reached it for five days." },
    BY_HAND: { description: "Somebody, or the client itself, said so." },
    CLIENT_REVOKED: { description: "Its client is shut out." },
  },
});

@ObjectType("WebhookEndpoint", {
  description:
    "Where a client is told of what happens. Deliveries to one endpoint come in no promised order, and may come twice: `webhook-id` tells.",
})
export class WebhookEndpointType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ClientMode, { description: "Its client's: a sandbox endpoint is sent test events alone." })
  mode!: ClientMode;

  @Field(() => String, { description: "Where events are posted." })
  url!: string;

  @Field(() => [String], { description: "Which events it is told of: names of `webhookEventTypes`." })
  eventTypes!: string[];

  @Field(() => String, { description: "The version of the bodies, which stays as it was when the endpoint was made." })
  apiVersion!: string;

  @Field(() => EndpointStatus, { description: "Whether it is told." })
  status!: EndpointStatus;

  @Field(() => DisabledCause, { nullable: true, description: "Why it is not; null while it is." })
  disabledCause!: DisabledCause | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it is not; null while it is." })
  disabledAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Since when nothing reached it; null when the last try did." })
  failingSince!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the secret before signs too; null when one secret signs.",
  })
  previousUntil!: Date | null;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;
}

export const WebhookEndpointConnection = connectionType("WebhookEndpoint", WebhookEndpointType);
