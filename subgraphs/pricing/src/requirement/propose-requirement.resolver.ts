import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { PRICING } from "../access";
import { ProposeImportRequirementEndInput, ProposeImportRequirementInput } from "./propose-requirement.input";
import { ProposeImportRequirementEndResult, ProposeImportRequirementResult } from "./propose-requirement.result";
import type { ProposeRequirementService } from "./propose-requirement.service";

@Resolver()
export class ProposeRequirementResolver {
  constructor(private readonly services: { requirementProposals: ProposeRequirementService }) {}

  @Mutation(() => ProposeImportRequirementResult, {
    nullable: true,
    description:
      "Asks somebody else to let a destination want something of a parcel from a day on. For pricing and admin.",
  })
  @Access(...PRICING)
  proposeImportRequirement(
    @Arg("input", () => ProposeImportRequirementInput, { description: "What is wanted, and from when." })
    input: ProposeImportRequirementInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeImportRequirementResult> {
    return this.services.requirementProposals.propose(viewer, input);
  }

  @Mutation(() => ProposeImportRequirementEndResult, {
    nullable: true,
    description:
      "Asks somebody else to let what a destination wants end on a day. Of what was quoted before nothing changes. For pricing and admin.",
  })
  @Access(...PRICING)
  proposeImportRequirementEnd(
    @Arg("input", () => ProposeImportRequirementEndInput, { description: "Which, and from when it is not." })
    input: ProposeImportRequirementEndInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeImportRequirementEndResult> {
    return this.services.requirementProposals.proposeEnd(viewer, input);
  }
}
