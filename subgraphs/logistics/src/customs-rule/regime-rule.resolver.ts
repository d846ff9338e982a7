import { Access, type Context, equals } from "@baiyun/kit";
import { Arg, Ctx, Directive, Query, Resolver } from "type-graphql";
import { SEES_DECLARATIONS } from "../access";
import { DeclarationDirection, RegimeRule } from "./customs-rule.entity";
import { RegimeRuleType } from "./regime-rule.type";

/** They come with releases of ours, a few for each country. */
const MOST_RULES = 200;

@Resolver(() => RegimeRuleType)
export class RegimeRuleResolver {
  @Query(() => [RegimeRuleType], {
    description: "By which rules a declaration's procedure is decided, past and coming ones too. For our staff.",
  })
  @Access(...SEES_DECLARATIONS)
  @Directive(`@listSize(assumedSize: ${MOST_RULES})`)
  async regimeRules(
    @Arg("direction", () => DeclarationDirection, { nullable: true, description: "Both ways without it." })
    direction: DeclarationDirection | null,
    @Ctx() { rows }: Context,
  ): Promise<RegimeRuleType[]> {
    const rules = await rows.all(RegimeRule, [equals("direction", direction)]);
    return rules.toSorted((a, b) => a.territory.localeCompare(b.territory) || +a.validFrom - +b.validFrom);
  }
}
