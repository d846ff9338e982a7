import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Service } from "../service/service.entity";
import { ServiceType } from "../service/service.type";
import { RateCardVersionType } from "./rate-card-version.type";
import { RateLaneType } from "./rate-lane.type";
import { visibleVersion } from "./visible-cards";

@Resolver(() => RateLaneType)
export class RateLaneResolver {
  @FieldResolver(() => ServiceType, { nullable: true, description: "The service that it prices." })
  service(@Root() { serviceId }: RateLaneType, @Ctx() { rows }: Context): Promise<ServiceType | null> {
    return rows.one(Service, serviceId);
  }

  @FieldResolver(() => RateCardVersionType, { nullable: true, description: "By which it was published." })
  version(@Root() { versionId }: RateLaneType, @Ctx() context: Context): Promise<RateCardVersionType | null> {
    return visibleVersion(versionId, context);
  }
}
