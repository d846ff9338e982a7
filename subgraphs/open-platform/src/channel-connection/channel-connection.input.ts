import { type Condition, ConnectionArgs, oneOf, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { ChannelStatus } from "./channel-connection.entity";

const KEY = "The same key with the same input gives the first answer again, but no secret a second time.";

@InputType({ description: "The shop whose orders are to come in." })
export class ConnectChannelInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: "What people call it: 1 to 100 characters." })
  name!: string;

  @Field(() => String, {
    description: "The `channel` of its orders: 1 to 40 small letters, digits and hyphens, once among those connected.",
  })
  channel!: string;
}

@InputType({ description: "The shop that is to be heard no more." })
export class DisconnectChannelInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which connection." })
  connectionId!: string;
}

export const connectChannelRules = z.object({
  name: text(100),
  channel: z
    .string()
    .transform(tidyCode)
    .pipe(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "A channel is 1 to 40 small letters, digits and hyphens.")),
});
export const disconnectChannelRules = z.object({ connectionId: z.string() });

/** Ids are as old as what they name. */
export const channelSorting = sortingOf("ChannelConnection", {
  CREATED_AT: { property: "id", description: "When it was made." },
});

@ArgsType()
export class ChannelConnectionsArgs extends ConnectionArgs {
  @Field(() => [ChannelStatus], { nullable: true, description: "In any of these states; all without it." })
  status?: ChannelStatus[] | null;

  @Field(() => channelSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (status: ChannelStatus[] | null | undefined): (Condition | null)[] => [
  oneOf("status", status),
];
