import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import {
  AddBagToConsignmentInput,
  ArriveConsignmentInput,
  BreakDownConsignmentInput,
  CloseConsignmentInput,
  DepartConsignmentInput,
  OffloadBagInput,
  OffloadParcelInput,
  PlanConsignmentInput,
  RecordExportClearanceInput,
  RecordLegInput,
} from "./consignment.input";
import {
  AddBagToConsignmentResult,
  ArriveConsignmentResult,
  BreakDownConsignmentResult,
  CloseConsignmentResult,
  DepartConsignmentResult,
  OffloadBagResult,
  OffloadParcelResult,
  PlanConsignmentResult,
  RecordExportClearanceResult,
  RecordLegResult,
} from "./consignment.result";
import type { ConsignmentService } from "./consignment.service";
import type { OffloadService } from "./offload.service";
import type { VoyageService } from "./voyage.service";

@Resolver()
export class ConsignmentActsResolver {
  constructor(
    private readonly services: { consignments: ConsignmentService; voyages: VoyageService; offloads: OffloadService },
  ) {}

  @Mutation(() => PlanConsignmentResult, {
    description: "Plans what flies under one air waybill. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  planConsignment(
    @Arg("input", () => PlanConsignmentInput, { description: "What flies." }) input: PlanConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PlanConsignmentResult> {
    return this.services.consignments.plan(viewer, input);
  }

  @Mutation(() => AddBagToConsignmentResult, {
    description: "Puts a closed bag into a planned consignment. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  addBagToConsignment(
    @Arg("input", () => AddBagToConsignmentInput, { description: "Which bag." }) input: AddBagToConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddBagToConsignmentResult> {
    return this.services.consignments.addBag(viewer, input);
  }

  @Mutation(() => CloseConsignmentResult, {
    description: "Says that a consignment is complete. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  closeConsignment(
    @Arg("input", () => CloseConsignmentInput, { description: "Which consignment." }) input: CloseConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseConsignmentResult> {
    return this.services.consignments.close(viewer, input);
  }

  @Mutation(() => RecordLegResult, {
    description: "Records when one leg of a consignment left or arrived. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  recordLeg(
    @Arg("input", () => RecordLegInput, { description: "Which leg." }) input: RecordLegInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordLegResult> {
    return this.services.consignments.recordLeg(viewer, input);
  }

  @Mutation(() => DepartConsignmentResult, {
    description:
      "Records that a consignment left, and its shipments with it: none without export clearance. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  departConsignment(
    @Arg("input", () => DepartConsignmentInput, { description: "When." }) input: DepartConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DepartConsignmentResult> {
    return this.services.voyages.depart(viewer, input);
  }

  @Mutation(() => ArriveConsignmentResult, {
    description: "Records that a consignment arrived, and its shipments with it. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  arriveConsignment(
    @Arg("input", () => ArriveConsignmentInput, { description: "When." }) input: ArriveConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ArriveConsignmentResult> {
    return this.services.voyages.arrive(viewer, input);
  }

  @Mutation(() => BreakDownConsignmentResult, {
    description: "Records that the bags of an arrived consignment were taken apart. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  breakDownConsignment(
    @Arg("input", () => BreakDownConsignmentInput, { description: "Which consignment." })
    input: BreakDownConsignmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof BreakDownConsignmentResult> {
    return this.services.voyages.breakDown(viewer, input);
  }

  @Mutation(() => OffloadBagResult, {
    description: "Takes a bag out of its consignment, to go with another. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  offloadBag(
    @Arg("input", () => OffloadBagInput, { description: "Which bag." }) input: OffloadBagInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof OffloadBagResult> {
    return this.services.offloads.bag(viewer, input);
  }

  @Mutation(() => OffloadParcelResult, {
    description: "Takes a parcel out of a sealed bag, to go in another. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  offloadParcel(
    @Arg("input", () => OffloadParcelInput, { description: "Which parcel." }) input: OffloadParcelInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof OffloadParcelResult> {
    return this.services.offloads.parcel(viewer, input);
  }

  @Mutation(() => RecordExportClearanceResult, {
    description: "Records that export customs let all of a consignment go. For our brokers and operations.",
  })
  @Access("role:broker", ...HANDLES_PARCELS)
  recordExportClearance(
    @Arg("input", () => RecordExportClearanceInput, { description: "What customs said." })
    input: RecordExportClearanceInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordExportClearanceResult> {
    return this.services.voyages.clear(viewer, input);
  }
}
