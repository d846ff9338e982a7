import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TooManyOfThem } from "../api-client/api-client.result";
import { ChannelStatus } from "./channel-connection.entity";
import { ChannelConnectionType } from "./channel-connection.type";

@ObjectType({ description: "The connection with what its shop signs by." })
export class ConnectChannelSuccess {
  @Field(() => ChannelConnectionType, { description: "The new connection." })
  connection: ChannelConnectionType;

  @Field(() => String, {
    nullable: true,
    description: "The secret that the shop signs by: shown this once, and null when the same key is answered again.",
  })
  secret: string | null;

  constructor(connection: ChannelConnectionType, secret: string | null) {
    this.connection = connection;
    this.secret = secret;
  }
}

@ObjectType({ description: "The connection as it is now." })
export class DisconnectChannelSuccess {
  @Field(() => ChannelConnectionType, { description: "The connection." })
  connection: ChannelConnectionType;

  constructor(connection: ChannelConnectionType) {
    this.connection = connection;
  }
}

@ObjectType({ implements: UserError, description: "No connection of the viewer's has this id." })
export class ChannelConnectionNotFound extends UserError {
  override message = "There is no such connection.";
}

@ObjectType({ implements: UserError, description: "Another connection brings in orders of this channel." })
export class ChannelTaken extends UserError {
  override message = "Another connection has this channel: disconnect it first.";

  @Field(() => ChannelConnectionType, { description: "The other one." })
  existing: ChannelConnectionType;

  constructor(existing: ChannelConnectionType) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "The connection's status does not allow this." })
export class IllegalChannelConnectionState extends UserError {
  @Field(() => ChannelStatus, { description: "Its status now." })
  current: ChannelStatus;

  constructor(current: ChannelStatus) {
    super();
    this.message = `A connection that is ${current} does not allow this.`;
    this.current = current;
  }
}

export const ConnectChannelResult = createUnionType({
  name: "ConnectChannelResult",
  description: "What came of connecting a shop.",
  types: () => [ConnectChannelSuccess, ChannelTaken, TooManyOfThem, InvalidInput, IdempotencyKeyReused] as const,
});
export const DisconnectChannelResult = createUnionType({
  name: "DisconnectChannelResult",
  description: "What came of disconnecting a shop.",
  types: () =>
    [
      DisconnectChannelSuccess,
      ChannelConnectionNotFound,
      IllegalChannelConnectionState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
