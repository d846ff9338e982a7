import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { DECLARES, SEES_DECLARATIONS } from "../access";
import { MasterConsignment } from "../consignment/consignment.entity";
import { MasterConsignmentType } from "../consignment/consignment.type";
import { CustomsDeclaration } from "../declaration/declaration.entity";
import { CustomsDeclarationType } from "../declaration/declaration.type";
import { GroupedDeclaration, GroupedLine, GroupedPart } from "./grouped-declaration.entity";
import {
  conditionsOf,
  GroupDeclarationsInput,
  GroupedDeclarationsArgs,
  GroupedPartsArgs,
  groupedPartSorting,
  groupedSorting,
  RecordGroupedAnswerInput,
  RegroupDeclarationInput,
  SubmitGroupedDeclarationInput,
  WithdrawGroupedDeclarationInput,
} from "./grouped-declaration.input";
import {
  GroupDeclarationsResult,
  GroupedDeclarationConnection,
  GroupedDeclarationType,
  GroupedLineType,
  GroupedPartConnection,
  GroupedPartType,
  RecordGroupedAnswerResult,
  RegroupDeclarationResult,
  SubmitGroupedDeclarationResult,
  WithdrawGroupedDeclarationResult,
} from "./grouped-declaration.type";
import type { GroupingService } from "./grouping.service";

@Resolver(() => GroupedDeclarationType)
export class GroupedDeclarationResolver {
  constructor(private readonly services: { grouping: GroupingService }) {}

  @Query(() => GroupedDeclarationConnection, {
    description:
      "Declarations for several shipments, newest first; `late` names those of a month that are. For our staff.",
  })
  @Access(...SEES_DECLARATIONS)
  groupedDeclarations(
    @Args(() => GroupedDeclarationsArgs) { filter, orderBy, ...page }: GroupedDeclarationsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<GroupedDeclarationType>> {
    const conditions = conditionsOf(filter, this.services.grouping.now());
    return rows.newestFirst(GroupedDeclaration, conditions, page, groupedSorting.of(orderBy));
  }

  @Query(() => GroupedDeclarationType, {
    nullable: true,
    description: "Null when no declaration for several shipments has this id. For our staff.",
  })
  @Access(...SEES_DECLARATIONS)
  groupedDeclaration(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<GroupedDeclarationType | null> {
    return rows.one(GroupedDeclaration, id);
  }

  @Mutation(() => GroupDeclarationsResult, {
    description:
      "Makes one declaration of those of all that is in a closed consignment, each of which is VALIDATED. For our brokers.",
  })
  @Access(...DECLARES)
  groupDeclarations(
    @Arg("input", () => GroupDeclarationsInput, { description: "Of which consignment." }) input: GroupDeclarationsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof GroupDeclarationsResult> {
    return this.services.grouping.group(viewer, input);
  }

  @Mutation(() => RegroupDeclarationResult, {
    description: "Makes the next version of one that was rejected, of what its parts state now. For our brokers.",
  })
  @Access(...DECLARES)
  regroupDeclaration(
    @Arg("input", () => RegroupDeclarationInput, { description: "Which." }) input: RegroupDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RegroupDeclarationResult> {
    return this.services.grouping.regroup(viewer, input);
  }

  @Mutation(() => SubmitGroupedDeclarationResult, {
    description: "Hands in one declaration for several shipments: a broker brings it to the office. For our brokers.",
  })
  @Access(...DECLARES)
  submitGroupedDeclaration(
    @Arg("input", () => SubmitGroupedDeclarationInput, { description: "Which." }) input: SubmitGroupedDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SubmitGroupedDeclarationResult> {
    return this.services.grouping.submit(viewer, input);
  }

  @Mutation(() => RecordGroupedAnswerResult, {
    description: "Writes down what an office said of one declaration for several shipments. For our brokers.",
  })
  @Access(...DECLARES)
  recordGroupedAnswer(
    @Arg("input", () => RecordGroupedAnswerInput, { description: "What it said." }) input: RecordGroupedAnswerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordGroupedAnswerResult> {
    return this.services.grouping.answer(viewer, input);
  }

  @Mutation(() => WithdrawGroupedDeclarationResult, {
    description: "Gives up one that no office has, and lets go of its parts. For our brokers.",
  })
  @Access(...DECLARES)
  withdrawGroupedDeclaration(
    @Arg("input", () => WithdrawGroupedDeclarationInput, { description: "Which." })
    input: WithdrawGroupedDeclarationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof WithdrawGroupedDeclarationResult> {
    return this.services.grouping.withdraw(viewer, input);
  }

  @FieldResolver(() => MasterConsignmentType, { nullable: true, description: "What it is of; null for a month's." })
  async consignment(
    @Root() { consignmentId }: GroupedDeclaration,
    @Ctx() { rows }: Context,
  ): Promise<MasterConsignmentType | null> {
    return consignmentId ? rows.one(MasterConsignment, consignmentId) : null;
  }

  @FieldResolver(() => [GroupedLineType], { description: "What it states as of now, by code and origin." })
  @Directive("@listSize(assumedSize: 100)")
  async lines(@Root() { id, version }: GroupedDeclaration, @Ctx() { rows }: Context): Promise<GroupedLineType[]> {
    const lines = await rows.manyBy(GroupedLine, "groupedId", id);
    return lines.filter((line) => line.version === version).toSorted((a, b) => a.position - b.position);
  }

  @FieldResolver(() => GroupedPartConnection, { description: "Whose declarations are in it, newest first." })
  parts(
    @Root() { id }: GroupedDeclaration,
    @Args(() => GroupedPartsArgs) { orderBy, ...page }: GroupedPartsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<GroupedPartType>> {
    return rows.newestFirstOf(GroupedPart, "groupedId", id, [], page, groupedPartSorting.of(orderBy));
  }
}

@Resolver(() => GroupedPartType)
export class GroupedPartResolver {
  @FieldResolver(() => CustomsDeclarationType, { nullable: true, description: "The shipment's own declaration." })
  declaration(
    @Root() { declarationId }: GroupedPart,
    @Ctx() { rows }: Context,
  ): Promise<CustomsDeclarationType | null> {
    return rows.one(CustomsDeclaration, declarationId);
  }
}

@Resolver(() => MasterConsignmentType)
export class ConsignmentDeclarationsResolver {
  @FieldResolver(() => [GroupedDeclarationType], {
    description: "What is declared of all of it at once, oldest first.",
  })
  @Directive("@listSize(assumedSize: 2)")
  groupedDeclarations(@Root() { id }: MasterConsignment, @Ctx() { rows }: Context): Promise<GroupedDeclarationType[]> {
    return rows.manyBy(GroupedDeclaration, "consignmentId", id);
  }
}
