import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Customer } from "../customer/customer.entity";
import { CustomerType } from "../customer/customer.type";
import { Membership } from "../membership/membership.entity";
import { MembershipType } from "../membership/membership.type";
import { Tenant } from "../tenant/tenant.entity";
import { TenantType } from "../tenant/tenant.type";
import { User } from "./user.entity";
import type { UserService } from "./user.service";
import { UserType } from "./user.type";

@Resolver(() => UserType)
export class UserResolver {
  constructor(private readonly services: { users: UserService }) {}

  @Query(() => UserType, { nullable: true, description: "The person who is signed in; null when nobody is." })
  @Access("anyone")
  me(@Ctx() { viewer, rows }: Context): Promise<UserType | null> | null {
    return viewer.userId === null ? null : rows.one(User, viewer.userId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Shown to the person, to the admin of their tenant, and to ops and admin; null to others, who see `maskedEmail`.",
  })
  email(@Root() user: User, @Ctx() { viewer }: Context): string | null {
    return this.services.users.emailFor(viewer, user);
  }

  @FieldResolver(() => TenantType, { nullable: true, description: "The company that the person signs in for." })
  tenant(@Root() user: User, @Ctx() { rows }: Context): Promise<TenantType | null> {
    return rows.one(Tenant, user.tenantId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: "Null for people of a tenant that ships nothing." })
  customer(@Root() user: User, @Ctx() { rows }: Context): Promise<CustomerType | null> {
    return rows.one(Customer, user.tenantId);
  }

  @FieldResolver(() => [MembershipType], { description: "What the person may do." })
  memberships(@Root() user: User, @Ctx() { rows }: Context): Promise<MembershipType[]> {
    return rows.manyBy(Membership, "userId", user.id);
  }
}
