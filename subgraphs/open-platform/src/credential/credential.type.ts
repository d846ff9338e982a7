import { DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { CredentialKind } from "./credential.entity";

registerEnumType(CredentialKind, {
  name: "CredentialKind",
  description: "How a credential is given.",
  valuesConfig: {
    CLIENT_SECRET: { description: "OAuth2's `client_secret`, beside the `client_id`." },
    API_KEY: { description: "Enough by itself: it is given as the user name, or `client_id`, without a secret." },
  },
});

@ObjectType("Credential", { description: "What an API client proves itself with. The secret itself is kept nowhere." })
export class CredentialType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => CredentialKind, { description: "How it is given." })
  kind!: CredentialKind;

  @Field(() => String, { description: "How the secret begins, such as `byak_live_1f2e3d4c`." })
  prefix!: string;

  @Field(() => DateTime, { nullable: true, description: "To the minute; null when it never was." })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends, because another took its place; else null." })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null unless it was." })
  revokedAt!: Date | null;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;
}
