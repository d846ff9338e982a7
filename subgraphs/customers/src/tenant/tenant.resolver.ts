import { type Connection, ConnectionArgs } from "@baiyun/kit";
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { CustomerType } from "../customer/customer.type";
import type { MembershipService } from "../membership/membership.service";
import { MembershipConnection, type MembershipType } from "../membership/membership.type";
import type { Tenant } from "./tenant.entity";
import { TenantType } from "./tenant.type";

@Resolver(() => TenantType)
export class TenantResolver {
  constructor(private readonly memberships: MembershipService) {}

  @FieldResolver(() => CustomerType, { nullable: true, description: "Null for a tenant that ships nothing." })
  customer(@Root() tenant: Tenant, @Ctx() { loaders }: Context): Promise<CustomerType | null> {
    return loaders.customer.load(tenant.id);
  }

  @FieldResolver(() => MembershipConnection, { nullable: true, description: "The tenant's people, newest first." })
  @Directive('@requiresScopes(scopes: [["role:customer_admin"], ["role:support"], ["role:admin"]])')
  members(
    @Root() tenant: Tenant,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Connection<MembershipType>> {
    return this.memberships.listOf(tenant.id, viewer, page);
  }
}

export const tenantReferences = {
  Tenant: ({ id }: { id: string }, { loaders }: Context) => loaders.tenant.load(id),
};
