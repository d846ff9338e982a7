import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { MANAGES_CLIENTS } from "../access";
import { IssueCredentialInput, RevokeCredentialInput, RotateCredentialInput } from "./credential.input";
import { IssueCredentialResult, RevokeCredentialResult, RotateCredentialResult } from "./credential.result";
import type { CredentialService } from "./credential.service";
import { CredentialType } from "./credential.type";

@Resolver(() => CredentialType)
export class CredentialResolver {
  constructor(private readonly services: { credentials: CredentialService }) {}

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
