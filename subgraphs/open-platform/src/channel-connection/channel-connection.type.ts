import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ChannelKind, ChannelStatus } from "./channel-connection.entity";

registerEnumType(ChannelKind, {
  name: "ChannelKind",
  description: "How a shop speaks to us. More of them may come.",
  valuesConfig: {
    GENERIC: { description: "In our own words: it posts each order, signed as Standard Webhooks." },
  },
});
registerEnumType(ChannelStatus, {
  name: "ChannelConnectionStatus",
  description: "Whether a shop is heard.",
  valuesConfig: {
    CONNECTED: { description: "What it pushes is taken." },
    DISCONNECTED: { description: "What it pushes is answered 404. It stays so: connect it anew." },
  },
});

@ObjectType("ChannelConnection", { description: "A shop of a customer's, which pushes its orders to us." })
export class ChannelConnectionType {
  @Field(() => ID, { description: "Its id: orders are posted to `/ingest/channels/<id>`." })
  id!: string;

  @Field(() => ChannelKind, { description: "How it speaks to us." })
  kind!: ChannelKind;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => String, { description: "The `channel` of its orders." })
  channel!: string;

  @Field(() => ChannelStatus, { description: "Whether it is heard." })
  status!: ChannelStatus;

  @Field(() => DateTime, { nullable: true, description: "When it was disconnected; null while it is not." })
  disconnectedAt!: Date | null;

  @Field(() => Int, { description: "Rises with every change." })
  version!: number;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;
}

export const ChannelConnectionConnection = connectionType("ChannelConnection", ChannelConnectionType);
