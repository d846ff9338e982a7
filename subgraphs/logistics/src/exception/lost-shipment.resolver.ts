import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { DeclareShipmentLostInput, DeclareShipmentLostResult } from "./lost-shipment.result";
import type { LostShipmentService } from "./lost-shipment.service";

@Resolver()
export class LostShipmentResolver {
  constructor(private readonly services: { lostShipments: LostShipmentService }) {}

  @Mutation(() => DeclareShipmentLostResult, {
    description:
      "Says that a parcel of which nothing was heard for too long is lost, so that a claim is opened. For our operations and support.",
  })
  @Access("role:ops", "role:support", "role:admin")
  declareShipmentLost(
    @Arg("input", () => DeclareShipmentLostInput, { description: "Which shipment." }) input: DeclareShipmentLostInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DeclareShipmentLostResult> {
    return this.services.lostShipments.declare(viewer, input);
  }
}
