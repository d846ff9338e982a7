import { Access, type Connection, ConnectionArgs, type Context, equals } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_PREFERENCES } from "../access";
import { Member } from "../member/member.entity";
import { MemberPreferencesConnection, type MemberPreferencesType } from "../preference/preference.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => MemberPreferencesConnection, {
    nullable: true,
    description:
      "What each of the customer's members hears of, who came last first. For the customer's admin, our support and admin.",
  })
  @Access(...SEES_PREFERENCES)
  notificationPreferences(
    @Root() customer: CustomerType,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<MemberPreferencesType>> {
    return rows.newestFirstOf(Member, "tenantId", customer.id, [equals("isActive", true)], page);
  }
}
