import { Access, type Context } from "@baiyun/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { Service } from "./service.entity";
import { ServiceType } from "./service.type";

@Resolver(() => ServiceType)
export class ServiceResolver {
  @Query(() => [ServiceType], { description: "The ways to send a parcel, by code. Open to everyone." })
  @Access("anyone")
  services(@Ctx() { rows }: Context): Promise<ServiceType[]> {
    return rows.all(Service, [], "code");
  }
}
