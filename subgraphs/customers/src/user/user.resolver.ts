import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { CustomerType } from "../customer/customer.type";
import { MembershipType } from "../membership/membership.type";
import { TenantType } from "../tenant/tenant.type";
import type { User } from "./user.entity";
import type { UserService } from "./user.service";
import { UserType } from "./user.type";

@Resolver(() => UserType)
export class UserResolver {
  constructor(private readonly users: UserService) {}

  @Query(() => UserType, { nullable: true, description: "The person who is signed in; null when nobody is." })
  me(@Ctx() { viewer, loaders }: Context): Promise<UserType | null> | null {
    return viewer.userId === null ? null : loaders.user.load(viewer.userId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Shown to the person, to the admin of their tenant, and to ops, support and admin; null to others.",
  })
  email(@Root() user: User, @Ctx() { viewer }: Context): string | null {
    return this.users.emailFor(viewer, user);
  }

  @FieldResolver(() => TenantType, { nullable: true })
  tenant(@Root() user: User, @Ctx() { loaders }: Context): Promise<TenantType | null> {
    return loaders.tenant.load(user.tenantId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: "Null for people of a tenant that ships nothing." })
  customer(@Root() user: User, @Ctx() { loaders }: Context): Promise<CustomerType | null> {
    return loaders.customer.load(user.tenantId);
  }

  @FieldResolver(() => [MembershipType], { description: "What the person may do." })
  memberships(@Root() user: User, @Ctx() { loaders }: Context): Promise<MembershipType[]> {
    return loaders.membershipsOfUser.load(user.id);
  }
}

export const userReferences = {
  User: ({ id }: { id: string }, { loaders }: Context) => loaders.user.load(id),
};
