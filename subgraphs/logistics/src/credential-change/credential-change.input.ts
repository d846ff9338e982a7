import { ConnectionArgs, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { CredentialChangeStatus } from "./credential-change.entity";

@InputType({ description: "A change of somebody else's, to be used." })
export class ConfirmCredentialChangeInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The change." })
  credentialChangeId!: string;
}

@InputType({ description: "A change that is not to be." })
export class RejectCredentialChangeInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The change." })
  credentialChangeId!: string;

  @Field(() => String, {
    description:
      "Why, for the audit: at most 500 characters, no secret and no personal data, since it is kept for good.",
  })
  reason!: string;
}

@InputType({ description: "Which changes." })
export class CredentialChangeFilter {
  @Field(() => [CredentialChangeStatus], { nullable: true, description: "Any of these." })
  status?: CredentialChangeStatus[] | null;
}

@ArgsType()
export class CredentialChangesArgs extends ConnectionArgs {
  @Field(() => CredentialChangeFilter, { nullable: true, description: "Every one without it." })
  filter?: CredentialChangeFilter | null;
}

export const confirmRules = z.object({ credentialChangeId: z.string() });
export const rejectRules = confirmRules.extend({ reason: text(500) });
