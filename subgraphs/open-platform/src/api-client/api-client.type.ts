import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ClientMode, ClientStatus } from "./api-client.entity";

registerEnumType(ClientMode, {
  name: "ApiClientMode",
  description: "What an API client is for.",
  valuesConfig: {
    SANDBOX: {
      description:
        "For trying: it reads, and is sent test events alone. What it would write could not be kept apart from what is real.",
    },
    LIVE: { description: "For real: what it orders is shipped, and it is told of what happens." },
  },
});
registerEnumType(ClientStatus, {
  name: "ApiClientStatus",
  description: "Whether an API client may ask.",
  valuesConfig: {
    ACTIVE: { description: "Its credentials are good." },
    REVOKED: { description: "Shut out for good, with all its credentials and tokens." },
  },
});

@ObjectType("ApiClient", { description: "A system of a customer's that asks by itself: a shop, an ERP, a script." })
@Directive('@key(fields: "id")')
export class ApiClientType {
  @Field(() => ID, { description: "Its OAuth2 `client_id`." })
  id!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => ClientMode, { description: "What it is for; it stays so." })
  mode!: ClientMode;

  @Field(() => [String], { description: "What it may do, such as `orders:read`, in alphabetical order." })
  scopes!: string[];

  @Field(() => Int, { description: "How many access tokens it is given in a minute." })
  perMinute!: number;

  @Field(() => Int, { description: "How many access tokens it is given in a day, by UTC." })
  perDay!: number;

  @Field(() => Int, {
    description: "How many calls of the graph it may make in a minute, by all of its tokens; one more is answered 429.",
  })
  callsPerMinute!: number;

  @Field(() => ClientStatus, { description: "Whether it may ask." })
  status!: ClientStatus;

  @Field(() => DateTime, { nullable: true, description: "When it was shut out; null while it is not." })
  revokedAt!: Date | null;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;
}

export const ApiClientConnection = connectionType("ApiClient", ApiClientType);
