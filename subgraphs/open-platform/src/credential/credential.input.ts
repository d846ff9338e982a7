import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { CredentialKind } from "./credential.entity";

const KEY = "The same key with the same input gives the first answer again, but no secret a second time.";

@InputType({ description: "The credential to make." })
export class IssueCredentialInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "For which client." })
  apiClientId!: string;

  @Field(() => CredentialKind, { description: "How it is to be given." })
  kind!: CredentialKind;
}

@InputType({ description: "The credential to put another in the place of." })
export class RotateCredentialInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which credential." })
  credentialId!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description: "How many hours the old one is good beside the new one, 0 to 168. At 0 it ends now, with its tokens.",
  })
  overlapHours!: number;
}

@InputType({ description: "The credential to end." })
export class RevokeCredentialInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which credential." })
  credentialId!: string;
}

export const issueCredentialRules = z.object({ apiClientId: z.string(), kind: z.enum(CredentialKind) });
export const rotateCredentialRules = z.object({
  credentialId: z.string(),
  overlapHours: z.number().int().min(0, "At least 0 hours.").max(168, "At most 168 hours."),
});
export const revokeCredentialRules = z.object({ credentialId: z.string() });
