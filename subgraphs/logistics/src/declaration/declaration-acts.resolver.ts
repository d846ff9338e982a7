import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { DECLARES } from "../access";
import type { AmendmentService } from "./amendment.service";
import type { CustomsAnswerService } from "./customs-answer.service";
import {
  AmendDeclarationResult,
  CorrectDeclarationResult,
  DraftDeclarationResult,
  RecordCustomsAnswerResult,
  ReferDeclarationResult,
  ResolveReferralResult,
  SubmitDeclarationResult,
  ValidateDeclarationResult,
} from "./declaration.result";
import type { DeclarationService } from "./declaration.service";
import {
  AmendDeclarationInput,
  CorrectDeclarationInput,
  DraftDeclarationInput,
  RecordCustomsAnswerInput,
  ReferDeclarationInput,
  ResolveReferralInput,
  SubmitDeclarationInput,
  ValidateDeclarationInput,
} from "./declaration-acts.input";

@Resolver()
export class DeclarationActsResolver {
  constructor(
    private readonly services: {
      declarations: DeclarationService;
      amendments: AmendmentService;
      customsAnswers: CustomsAnswerService;
    },
  ) {}

  @Mutation(() => DraftDeclarationResult, {
    description: "Drafts a declaration of a shipment that has none this way. For our brokers.",
  })
  @Access(...DECLARES)
  draftDeclaration(
    @Arg("input", () => DraftDeclarationInput, { description: "Of which shipment, and what." })
    input: DraftDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DraftDeclarationResult> {
    return this.services.declarations.draft(viewer, input);
  }

  @Mutation(() => CorrectDeclarationResult, {
    description:
      "Changes a declaration that is not handed in, and makes the next version of a rejected one. For our brokers.",
  })
  @Access(...DECLARES)
  correctDeclaration(
    @Arg("input", () => CorrectDeclarationInput, { description: "Which, and what changes." })
    input: CorrectDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CorrectDeclarationResult> {
    return this.services.declarations.correct(viewer, input);
  }

  @Mutation(() => AmendDeclarationResult, {
    description:
      "Asks an office to take something else instead of what it accepted, under the same numbers: what is wrong with it is said at once, and nothing is sent. For our brokers.",
  })
  @Access(...DECLARES)
  amendDeclaration(
    @Arg("input", () => AmendDeclarationInput, { description: "Which, and what changes." })
    input: AmendDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AmendDeclarationResult> {
    return this.services.amendments.amend(viewer, input);
  }

  @Mutation(() => ValidateDeclarationResult, {
    description: "Looks through a draft and says everything that is wrong with it, at once. For our brokers.",
  })
  @Access(...DECLARES)
  validateDeclaration(
    @Arg("input", () => ValidateDeclarationInput, { description: "Which." }) input: ValidateDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ValidateDeclarationResult> {
    return this.services.declarations.validate(viewer, input);
  }

  @Mutation(() => SubmitDeclarationResult, {
    description:
      "Hands in what was found right: it is sent to its office where one is reached, and otherwise the broker brings it there and records the answer. For our brokers.",
  })
  @Access(...DECLARES)
  submitDeclaration(
    @Arg("input", () => SubmitDeclarationInput, { description: "Which." }) input: SubmitDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SubmitDeclarationResult> {
    return this.services.declarations.submit(viewer, input);
  }

  @Mutation(() => RecordCustomsAnswerResult, {
    description: "Writes down what an office said of what was handed in. For our brokers.",
  })
  @Access(...DECLARES)
  recordCustomsAnswer(
    @Arg("input", () => RecordCustomsAnswerInput, { description: "Of which, and what." })
    input: RecordCustomsAnswerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordCustomsAnswerResult> {
    return this.services.customsAnswers.record(viewer, input);
  }

  @Mutation(() => ReferDeclarationResult, {
    description:
      "Writes down what an office asks or forbids before loading: until it is settled, nothing departs. For our brokers.",
  })
  @Access(...DECLARES)
  referDeclaration(
    @Arg("input", () => ReferDeclarationInput, { description: "Of which, and what." }) input: ReferDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReferDeclarationResult> {
    return this.services.customsAnswers.refer(viewer, input);
  }

  @Mutation(() => ResolveReferralResult, {
    description: "Writes down that an office lets goods be loaded after all. For our brokers.",
  })
  @Access(...DECLARES)
  resolveReferral(
    @Arg("input", () => ResolveReferralInput, { description: "Of which, and why." }) input: ResolveReferralInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ResolveReferralResult> {
    return this.services.customsAnswers.resolve(viewer, input);
  }
}
