import { Access, type Context, Contract, HoldsFor } from "@baiyun/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { Service } from "./service.entity";
import { ServiceType } from "./service.type";

@Resolver(() => ServiceType)
export class ServiceResolver {
  @Query(() => [ServiceType], { description: "The ways to send a parcel, by code. Open to everyone." })
  @Access("anyone")
  @Contract("partner")
  @HoldsFor(300)
  services(@Ctx() { rows }: Context): Promise<ServiceType[]> {
    return rows.all(Service, [], "code");
  }
}
