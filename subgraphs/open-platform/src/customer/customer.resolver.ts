import { Access, type Connection, type Context } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_CLIENTS } from "../access";
import { ApiClient } from "../api-client/api-client.entity";
import { ApiClientsArgs, apiClientSorting, conditionsOf } from "../api-client/api-client.input";
import { ApiClientConnection, type ApiClientType } from "../api-client/api-client.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => ApiClientConnection, {
    nullable: true,
    description:
      "The customer's systems that ask by themselves, newest first unless sorted otherwise. For its admins, our support and admin.",
  })
  @Access(...SEES_CLIENTS)
  apiClients(
    @Root() customer: CustomerType,
    @Args(() => ApiClientsArgs) { filter, orderBy, ...page }: ApiClientsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ApiClientType>> {
    const sort = apiClientSorting.of(orderBy);
    return rows.newestFirstOf(ApiClient, "tenantId", customer.id, conditionsOf(filter), page, sort);
  }
}
