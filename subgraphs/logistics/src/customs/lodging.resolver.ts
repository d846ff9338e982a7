import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { DECLARES, SEES_COUNTERPARTS, SEES_DECLARATIONS } from "../access";
import { Counterpart } from "../counterpart/counterpart.entity";
import { CounterpartType } from "../counterpart/counterpart.type";
import { CounterpartCall } from "../counterpart-call/counterpart-call.entity";
import { CounterpartCallType } from "../counterpart-call/counterpart-call.type";
import { CustomsReferral } from "../declaration/customs-record.entity";
import type { CustomsDeclaration } from "../declaration/declaration.entity";
import { CustomsDeclarationType } from "../declaration/declaration.type";
import type { GroupedDeclaration } from "../grouped-declaration/grouped-declaration.entity";
import { GroupedDeclarationType } from "../grouped-declaration/grouped-declaration.type";
import { shownAnswer } from "../raw-answer/shown-answer";
import { NextStepType, SendDeclarationAgainInput, SendDeclarationAgainResult } from "./lodging.type";
import { type NextStep, nextStepOf } from "./next-step";
import type { ResendingService } from "./resending.service";

const STEP = "What somebody does next about it, or what it waits for. For our staff.";
/** What is said of a shipment's alone. */
const OF_NO_SHIPMENT = {
  ...{ referral: null, lodgedBy: null, cancellation: null, cancellationAt: null },
  ...{ amendment: null, amendmentAt: null },
};
const TOLD = "What its office was told of it, the first one first; nothing where it is brought there. For our staff.";

@Resolver(() => CustomsDeclarationType)
export class DeclarationLodgingResolver {
  constructor(private readonly services: { resending: ResendingService }) {}

  @FieldResolver(() => NextStepType, { nullable: true, description: STEP })
  @Access(...SEES_DECLARATIONS)
  async nextStep(@Root() declaration: CustomsDeclaration, @Ctx() { rows }: Context): Promise<NextStep> {
    const [calls, referrals] = await Promise.all([
      rows.manyBy(CounterpartCall, "subjectId", declaration.id),
      rows.manyBy(CustomsReferral, "declarationId", declaration.id),
    ]);
    return nextStepOf(declaration, calls, referrals.at(-1)?.recordedAt ?? null);
  }

  @FieldResolver(() => [CounterpartCallType], { nullable: true, description: TOLD })
  @Directive("@listSize(assumedSize: 5)")
  @Access(...SEES_DECLARATIONS)
  told(@Root() { id }: CustomsDeclaration, @Ctx() { rows }: Context): Promise<CounterpartCallType[]> {
    return rows.manyBy(CounterpartCall, "subjectId", id);
  }

  @Mutation(() => SendDeclarationAgainResult, {
    nullable: true,
    description: "Sends to its office again what did not arrive there. For our brokers.",
  })
  @Access(...DECLARES)
  sendDeclarationAgain(
    @Arg("input", () => SendDeclarationAgainInput, { description: "Which." }) input: SendDeclarationAgainInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SendDeclarationAgainResult> {
    return this.services.resending.send(viewer, input);
  }
}

@Resolver(() => GroupedDeclarationType)
export class GroupedLodgingResolver {
  @FieldResolver(() => NextStepType, { nullable: true, description: STEP })
  @Access(...SEES_DECLARATIONS)
  async nextStep(@Root() group: GroupedDeclaration, @Ctx() { rows }: Context): Promise<NextStep> {
    const calls = await rows.manyBy(CounterpartCall, "subjectId", group.id);
    return nextStepOf({ ...group, ...OF_NO_SHIPMENT }, calls, null);
  }

  @FieldResolver(() => [CounterpartCallType], { nullable: true, description: TOLD })
  @Directive("@listSize(assumedSize: 5)")
  @Access(...SEES_DECLARATIONS)
  told(@Root() { id }: GroupedDeclaration, @Ctx() { rows }: Context): Promise<CounterpartCallType[]> {
    return rows.manyBy(CounterpartCall, "subjectId", id);
  }
}

@Resolver(() => CounterpartCallType)
export class CounterpartCallResolver {
  @FieldResolver(() => CounterpartType, { nullable: true, description: "Whom it is told." })
  @Access(...SEES_DECLARATIONS)
  counterpart(@Root() { counterpartId }: CounterpartCall, @Ctx() { rows }: Context): Promise<CounterpartType | null> {
    return rows.one(Counterpart, counterpartId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The beginning of what it answered last, as it came, but for credentials, files, and who anybody is; null while nothing came. For brokers, operations and admin.",
  })
  @Access(...SEES_COUNTERPARTS)
  rawAnswer(@Root() { raw }: CounterpartCall): string | null {
    return shownAnswer(raw);
  }
}
