import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { CredentialChangeStatus, CredentialHolder } from "./credential-change.entity";

registerEnumType(CredentialHolder, {
  name: "CredentialHolder",
  description: "What has credentials.",
  valuesConfig: {
    CARRIER_ACCOUNT: { description: "An account of ours with a carrier." },
    COUNTERPART: { description: "A customs office or a warehouse that we exchange messages with." },
  },
});
registerEnumType(CredentialChangeStatus, {
  name: "CredentialChangeStatus",
  description: "Where a change of credentials stands.",
  valuesConfig: {
    PROPOSED: { description: "It waits for another admin than who proposed it. Nothing is changed yet." },
    CONFIRMED: { description: "It is used." },
    REJECTED: { description: "Somebody decided against it, or who proposed it took it back." },
  },
});

@ObjectType("CredentialChange", {
  description:
    "How one admin wants a live account to be, until another one decides. Its credentials are shown to nobody.",
})
export class CredentialChangeType {
  @Field(() => ID, { description: "Its own." })
  id!: string;

  @Field(() => CredentialHolder, { description: "What is changed." })
  holder!: CredentialHolder;

  @Field(() => String, { description: "Our own short name of what is changed." })
  code!: string;

  @Field(() => [String], { description: "What of credentials is stated; never what they are." })
  credentialFields!: string[];

  @Field(() => CredentialChangeStatus, { description: "Where it stands." })
  status!: CredentialChangeStatus;

  @Field(() => String, { nullable: true, description: "Why it was rejected; null of any other." })
  decisionReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was decided; null while it waits." })
  decidedAt!: Date | null;

  @Field(() => DateTime, { description: "When it was proposed." })
  createdAt!: Date;
}

export const CredentialChangeConnection = connectionType("CredentialChange", CredentialChangeType);
