import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { MANAGES_CLIENTS } from "../access";
import { ApiClient } from "../api-client/api-client.entity";
import type { Credential } from "./credential.entity";
import { IssueCredentialInput, RevokeCredentialInput, RotateCredentialInput } from "./credential.input";
import { IssueCredentialResult, RevokeCredentialResult, RotateCredentialResult } from "./credential.result";
import type { CredentialService } from "./credential.service";
import { CredentialType } from "./credential.type";

@Resolver(() => CredentialType)
export class CredentialResolver {
  constructor(private readonly services: { credentials: CredentialService }) {}

  @FieldResolver(() => [String], {
    description: "What its tokens may be granted: its client's scopes as they are now, in alphabetical order.",
  })
  @Directive("@listSize(assumedSize: 8)")
  async scopes(@Root() { clientId }: Credential, @Ctx() { rows }: Context): Promise<string[]> {
    return (await rows.one(ApiClient, clientId))?.scopes ?? [];
  }

  @Mutation(() => IssueCredentialResult, {
    description: "Makes another secret or API key for a client, and shows it, once. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  issueCredential(
    @Arg("input", () => IssueCredentialInput, { description: "For whom, and of which kind." })
    input: IssueCredentialInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof IssueCredentialResult> {
    return this.services.credentials.issue(viewer, input);
  }

  @Mutation(() => RotateCredentialResult, {
    description:
      "Makes a credential that takes another's place, and shows it, once; the old one is good for a while yet. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  rotateCredential(
    @Arg("input", () => RotateCredentialInput, { description: "Which one, and for how long both are good." })
    input: RotateCredentialInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RotateCredentialResult> {
    return this.services.credentials.rotate(viewer, input);
  }

  @Mutation(() => RevokeCredentialResult, {
    description: "Ends a credential at once, and every token that it was exchanged for. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  revokeCredential(
    @Arg("input", () => RevokeCredentialInput, { description: "Which one." }) input: RevokeCredentialInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RevokeCredentialResult> {
    return this.services.credentials.revoke(viewer, input);
  }
}
