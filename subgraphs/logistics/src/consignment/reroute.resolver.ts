import { Access, type Context, isId } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import { UserType } from "../user/user.type";
import type { MasterConsignment } from "./consignment.entity";
import { MasterConsignmentType } from "./consignment.type";
import { Reroute } from "./reroute.entity";
import { RerouteConsignmentInput } from "./reroute.input";
import type { RerouteService } from "./reroute.service";
import { RerouteConsignmentResult, RerouteType } from "./reroute.type";

@Resolver(() => RerouteType)
export class RerouteResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who decided it." })
  reroutedBy(@Root() { createdBy }: Reroute): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }
}

@Resolver(() => MasterConsignmentType)
export class ConsignmentRerouteResolver {
  constructor(private readonly services: { reroutes: RerouteService }) {}

  @FieldResolver(() => [RerouteType], { description: "How its way was changed, oldest first." })
  @Directive("@listSize(assumedSize: 4)")
  async reroutes(@Root() { id }: MasterConsignment, @Ctx() { rows }: Context): Promise<RerouteType[]> {
    const reroutes = await rows.manyBy(Reroute, "consignmentId", id);
    return reroutes.toSorted((a, b) => a.reroutedAt.getTime() - b.reroutedAt.getTime());
  }

  @Mutation(() => RerouteConsignmentResult, {
    description:
      "Sends a consignment another way from where it is, until it has arrived: other legs, more of them, another end. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  rerouteConsignment(
    @Arg("input", () => RerouteConsignmentInput, { description: "Which way." }) input: RerouteConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RerouteConsignmentResult> {
    return this.services.reroutes.reroute(viewer, input);
  }
}
