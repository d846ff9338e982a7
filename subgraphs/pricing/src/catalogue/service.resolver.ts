import type { Database } from "@baiyun/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import type { CatalogueService } from "./catalogue.service";
import { ServiceType } from "./service.type";

@Resolver(() => ServiceType)
export class ServiceResolver {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => [ServiceType], { description: "The ways to send a parcel, by code. Open to everyone." })
  services(@Ctx() { viewer }: Context): Promise<ServiceType[]> {
    return this.database.transaction(viewer, (tx) => this.catalogue.services(tx));
  }
}

export const serviceReferences = {
  Service: ({ id }: { id: string }, { loaders }: Context) => loaders.service.load(id),
};
