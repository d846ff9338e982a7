import { Access, type Condition, type Connection, type Context, equals, isPrintable } from "@baiyun/kit";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { PRICING } from "../access";
import { RegulatoryRule } from "./regulatory-rule.entity";
import {
  ProposeRegulatoryRuleEndInput,
  ProposeRegulatoryRuleInput,
  type RegulatoryRuleFilter,
  RegulatoryRulesArgs,
  ruleSorting,
} from "./regulatory-rule.input";
import { ProposeRegulatoryRuleEndResult, ProposeRegulatoryRuleResult } from "./regulatory-rule.result";
import type { RegulatoryRuleService } from "./regulatory-rule.service";
import { RegulatoryRuleConnection, RegulatoryRuleType } from "./regulatory-rule.type";

@Resolver(() => RegulatoryRuleType)
export class RegulatoryRuleResolver {
  constructor(private readonly services: { rules: RegulatoryRuleService }) {}

  @Query(() => RegulatoryRuleConnection, {
    description:
      "The duties, taxes and fees of destinations, what was and what will be among them; newest first unless sorted otherwise.",
  })
  @Access("signed-in")
  async regulatoryRules(
    @Args(() => RegulatoryRulesArgs) { filter, orderBy, ...page }: RegulatoryRulesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<RegulatoryRuleType>> {
    const found = await rows.newestFirst(RegulatoryRule, conditionsOf(filter), page, ruleSorting.of(orderBy));
    const edges = found.edges.map((edge) => ({ cursor: edge.cursor, node: RegulatoryRuleType.of(edge.node) }));
    return { edges, pageInfo: found.pageInfo, totalCount: found.totalCount };
  }

  @Mutation(() => ProposeRegulatoryRuleResult, {
    description: "Asks somebody else to put a rule of duty, tax or fees in force from a day on.",
  })
  @Access(...PRICING)
  proposeRegulatoryRule(
    @Arg("input", () => ProposeRegulatoryRuleInput, { description: "The rule, and why." })
    input: ProposeRegulatoryRuleInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeRegulatoryRuleResult> {
    return this.services.rules.propose(viewer, input);
  }

  @Mutation(() => ProposeRegulatoryRuleEndResult, {
    description: "Asks somebody else to let a rule end on a day. Of what was quoted before nothing changes.",
  })
  @Access(...PRICING)
  proposeRegulatoryRuleEnd(
    @Arg("input", () => ProposeRegulatoryRuleEndInput, { description: "Which, when it ends, and why." })
    input: ProposeRegulatoryRuleEndInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeRegulatoryRuleEndResult> {
    return this.services.rules.proposeEnd(viewer, input);
  }
}

function conditionsOf(filter: RegulatoryRuleFilter | null | undefined): (Condition | null)[] {
  const { territory, kind, code, at } = filter ?? {};
  return [
    stated(
      "countries",
      (column, parameter) => `${column} @> ARRAY[${parameter}]::text[]`,
      territory && plain(territory),
    ),
    equals("kind", kind),
    equals("code", code && plain(code)),
    stated("validFrom", (column, parameter) => `${column} <= ${parameter}`, at),
    stated("validTo", (column, parameter) => `(${column} IS NULL OR ${column} > ${parameter})`, at),
  ];
}

const stated = <V>(property: string, sql: Condition["sql"], value: V | null | undefined): Condition | null =>
  value == null ? null : { property, sql, value };

/** PostgreSQL refuses some characters; no rule has them. */
const plain = (typed: string): string => (isPrintable(typed) ? typed : "");
