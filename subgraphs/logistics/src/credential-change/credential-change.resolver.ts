import { Access, type Connection, type Context, isId, oneOf } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { UserType } from "../user/user.type";
import { CredentialChange } from "./credential-change.entity";
import {
  ConfirmCredentialChangeInput,
  CredentialChangesArgs,
  RejectCredentialChangeInput,
} from "./credential-change.input";
import { ConfirmCredentialChangeResult, RejectCredentialChangeResult } from "./credential-change.result";
import { CredentialChangeConnection, CredentialChangeType } from "./credential-change.type";
import type { DecideChangeService } from "./decide-change.service";

@Resolver(() => CredentialChangeType)
export class CredentialChangeResolver {
  constructor(private readonly services: { changeDecisions: DecideChangeService }) {}

  @Query(() => CredentialChangeConnection, {
    nullable: true,
    description: "What of live accounts waits for a second admin, and what was decided; newest first. For admin.",
  })
  @Access("role:admin")
  credentialChanges(
    @Args(() => CredentialChangesArgs) { filter, ...page }: CredentialChangesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CredentialChangeType>> {
    return rows.newestFirst(CredentialChange, [oneOf("status", filter?.status)], page);
  }

  @Mutation(() => ConfirmCredentialChangeResult, {
    nullable: true,
    description: "Puts to use what another admin stated of a live account. For admin.",
  })
  @Access("role:admin")
  confirmCredentialChange(
    @Arg("input", () => ConfirmCredentialChangeInput, { description: "Which." }) input: ConfirmCredentialChangeInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ConfirmCredentialChangeResult> {
    return this.services.changeDecisions.confirm(viewer, input);
  }

  @Mutation(() => RejectCredentialChangeResult, {
    nullable: true,
    description: "Decides against a change of a live account, or takes one's own back. For admin.",
  })
  @Access("role:admin")
  rejectCredentialChange(
    @Arg("input", () => RejectCredentialChangeInput, { description: "Which, and why." })
    input: RejectCredentialChangeInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectCredentialChangeResult> {
    return this.services.changeDecisions.reject(viewer, input);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is to be spoken to itself, rather than the sandbox." })
  isLive(@Root() { content }: CredentialChange): boolean {
    return content.mode === "LIVE";
  }

  @FieldResolver(() => String, { nullable: true, description: "Where it is to be reached; null in the sandbox." })
  baseUrl(@Root() { content }: CredentialChange): string | null {
    return content.baseUrl;
  }

  @FieldResolver(() => Boolean, { description: "Whether there was none of this name when it was proposed." })
  isNew(@Root() { baseVersion }: CredentialChange): boolean {
    return baseVersion === null;
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who proposed it." })
  createdBy(@Root() { createdBy }: CredentialChange): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who decided; null while nobody has." })
  decidedBy(@Root() { decidedBy }: CredentialChange): UserType | null {
    return decidedBy !== null && isId(decidedBy) ? { id: decidedBy } : null;
  }
}
