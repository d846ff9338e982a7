import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Tenant } from "../tenant/tenant.entity";
import { TenantType } from "../tenant/tenant.type";
import { User } from "../user/user.entity";
import { UserType } from "../user/user.type";
import type { Membership } from "./membership.entity";
import { RemoveMemberInput, SetRoleInput } from "./membership.input";
import { RemoveMemberResult, SetRoleResult } from "./membership.result";
import type { MembershipService } from "./membership.service";
import { MembershipType } from "./membership.type";

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly services: { memberships: MembershipService }) {}

  @FieldResolver(() => UserType, { nullable: true, description: "Who has the role." })
  user(@Root() membership: Membership, @Ctx() { rows }: Context): Promise<UserType | null> {
    return rows.one(User, membership.userId);
  }

  @FieldResolver(() => TenantType, { nullable: true, description: "Where the role counts." })
  tenant(@Root() membership: Membership, @Ctx() { rows }: Context): Promise<TenantType | null> {
    return rows.one(Tenant, membership.tenantId);
  }

  @Mutation(() => SetRoleResult, {
    description: "Changes what a person of the viewer's own tenant may do. For admins of customers, and our own.",
  })
  @Access("role:customer_admin", "role:admin")
  setRole(
    @Arg("input", () => SetRoleInput, { description: "Whose role to change, and to which." }) input: SetRoleInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetRoleResult> {
    return this.services.memberships.setRole(viewer, input);
  }

  @Mutation(() => RemoveMemberResult, {
    description:
      "Takes a person out of the viewer's own tenant, who then cannot sign in. For admins of customers, and our own.",
  })
  @Access("role:customer_admin", "role:admin")
  removeMember(
    @Arg("input", () => RemoveMemberInput, { description: "Whom to take out." }) input: RemoveMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RemoveMemberResult> {
    return this.services.memberships.remove(viewer, input);
  }
}
