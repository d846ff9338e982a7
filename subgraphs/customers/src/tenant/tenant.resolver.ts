import { Access, type Connection, type Context } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Customer } from "../customer/customer.entity";
import { CustomerType } from "../customer/customer.type";
import { Membership } from "../membership/membership.entity";
import { MembersArgs, memberSorting } from "../membership/membership.input";
import { MembershipConnection, type MembershipType } from "../membership/membership.type";
import type { Tenant } from "./tenant.entity";
import { TenantType } from "./tenant.type";

@Resolver(() => TenantType)
export class TenantResolver {
  @FieldResolver(() => CustomerType, { nullable: true, description: "Null for a tenant that ships nothing." })
  customer(@Root() tenant: Tenant, @Ctx() { rows }: Context): Promise<CustomerType | null> {
    return rows.one(Customer, tenant.id);
  }

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      "The tenant's people, newest first unless sorted otherwise. For the tenant's admin, support and admin.",
  })
  @Access("role:customer_admin", "role:support", "role:admin")
  members(
    @Root() tenant: Tenant,
    @Args(() => MembersArgs) { orderBy, ...page }: MembersArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<MembershipType>> {
    return rows.newestFirstOf(Membership, "tenantId", tenant.id, [], page, memberSorting.of(orderBy));
  }
}
