import { Access, type Connection, type Context, isId } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { UserType } from "../user/user.type";
import { CHOICES, DecisionChoice, DecisionRule, ShipmentDecision } from "./decision.entity";
import {
  conditionsOf,
  DecideShipmentInput,
  decisionSorting,
  ShipmentDecisionsArgs,
  StateDecisionRuleInput,
} from "./decision.input";
import { DecideShipmentResult, StateDecisionRuleResult } from "./decision.result";
import type { DecisionService } from "./decision.service";
import { DecisionRuleType, ShipmentDecisionConnection, ShipmentDecisionType } from "./decision.type";
import type { DecisionRuleService } from "./decision-rule.service";

interface Services {
  decisions: DecisionService;
  decisionRules: DecisionRuleService;
}

/** A few for each cause: they change with contracts. */
const MOST_RULES = 100;

@Resolver(() => ShipmentDecisionType)
export class DecisionResolver {
  constructor(private readonly services: Services) {}

  @Query(() => ShipmentDecisionConnection, {
    description: "Parcels of which somebody has to say what becomes of them, newest first. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  shipmentDecisions(
    @Args(() => ShipmentDecisionsArgs) { filter, orderBy, ...page }: ShipmentDecisionsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ShipmentDecisionType>> {
    return rows.newestFirst(ShipmentDecision, conditionsOf(filter), page, decisionSorting.of(orderBy));
  }

  @Query(() => [DecisionRuleType], {
    description:
      "How long there is to decide, and what counts when nobody has: past and coming rules too. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  @Directive(`@listSize(assumedSize: ${MOST_RULES})`)
  async decisionRules(@Ctx() { rows }: Context): Promise<DecisionRuleType[]> {
    const rules = await rows.all(DecisionRule, []);
    return rules.toSorted((a, b) => a.cause.localeCompare(b.cause) || +a.validFrom - +b.validFrom);
  }

  @Mutation(() => DecideShipmentResult, {
    description:
      "Says what becomes of a parcel that could not be handed over, or that customs took; of the latter our staff alone. For its customer, our operations, brokers and support.",
  })
  @Access("role:customer_admin", "role:customer_member", ...SEES_LINE_HAUL)
  decideShipment(
    @Arg("input", () => DecideShipmentInput, { description: "What becomes of which." }) input: DecideShipmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DecideShipmentResult> {
    return this.services.decisions.decide(viewer, input);
  }

  @Mutation(() => StateDecisionRuleResult, {
    description: "States how long there is to decide, and what counts then. For our operations and admin.",
  })
  @Access("role:ops", "role:admin")
  stateDecisionRule(
    @Arg("input", () => StateDecisionRuleInput, { description: "From when on." }) input: StateDecisionRuleInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateDecisionRuleResult> {
    return this.services.decisionRules.state(viewer, input);
  }

  @FieldResolver(() => [DecisionChoice], { description: "What may be chosen." })
  @Directive("@listSize(assumedSize: 4)")
  choices(@Root() { cause }: ShipmentDecision): readonly DecisionChoice[] {
    return CHOICES[cause];
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who decided. Null while it waits, and where time ran out or the parcel went on by itself.",
  })
  decidedBy(@Root() { decidedBy }: ShipmentDecision): UserType | null {
    return decidedBy && isId(decidedBy) ? { id: decidedBy } : null;
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "What it is about." })
  shipment(@Root() { shipmentId }: ShipmentDecision, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, shipmentId);
  }
}

@Resolver(() => ShipmentType)
export class ShipmentDecisionsResolver {
  @FieldResolver(() => [ShipmentDecisionType], {
    description: "Each time somebody had to say what becomes of it, the first one first; none is usual.",
  })
  @Directive("@listSize(assumedSize: 3)")
  decisions(@Root() { id }: Shipment, @Ctx() { rows }: Context): Promise<ShipmentDecisionType[]> {
    return rows.manyBy(ShipmentDecision, "shipmentId", id);
  }
}
