import { Access, type Connection, ConnectionArgs, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { ApiClient } from "./api-client.entity";
import { CreateApiClientInput } from "./api-client.input";
import { CreateApiClientResult } from "./api-client.result";
import type { ApiClientService } from "./api-client.service";
import { ApiClientConnection, ApiClientType } from "./api-client.type";

@Resolver(() => ApiClientType)
export class ApiClientResolver {
  constructor(private readonly services: { apiClients: ApiClientService }) {}

  @Query(() => ApiClientType, { nullable: true, description: "Null when you may see no api client with this id." })
  @Access("signed-in")
  apiClient(@Arg("id", () => ID) id: string, @Ctx() { rows }: Context): Promise<ApiClientType | null> {
    return rows.one(ApiClient, id);
  }

  @Query(() => ApiClientConnection, { description: "The api clients you may see, newest first." })
  @Access("signed-in")
  apiClients(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ApiClientType>> {
    return rows.newestFirst(ApiClient, [], page);
  }

  @Mutation(() => CreateApiClientResult, { description: "Creates a api client of your own. For customers." })
  @Access("role:customer_admin", "role:customer_member")
  createApiClient(
    @Arg("input", () => CreateApiClientInput) input: CreateApiClientInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateApiClientResult> {
    return this.services.apiClients.create(viewer, input);
  }
}
