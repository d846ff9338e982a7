import { InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { GoodsRule, GoodsVerdict } from "../customs-rule/goods-finding";

registerEnumType(GoodsVerdict, {
  name: "GoodsVerdict",
  description: "What is to be thought of goods before they are sent.",
  valuesConfig: {
    ALLOWED: { description: "No rule that is known here stands against it." },
    NEEDS_DOCUMENT: { description: "It may go once something is stated or a paper is there." },
    REFUSED: { description: "It may not go so." },
  },
});
registerEnumType(GoodsRule, {
  name: "GoodsRule",
  description: "Which kind of rule says something of goods.",
  valuesConfig: {
    HS_CODE: { description: "Whether the edition has the code." },
    HS_EDITION: { description: "Whether the edition is in force then." },
    RESTRICTION: { description: "What the destination says of such goods." },
    CARRIAGE: { description: "Whether the service carries batteries packed so." },
    CHARGE: { description: "How far batteries may be charged when they fly." },
    SIZE: { description: "From what size on batteries are declared as dangerous goods." },
  },
});

@ObjectType("GoodsFinding", { description: "What one rule says of an article." })
export class GoodsFindingType {
  @Field(() => GoodsRule, { description: "Which kind of rule." })
  rule!: GoodsRule;

  @Field(() => GoodsVerdict, { description: "What it says." })
  verdict!: GoodsVerdict;

  @Field(() => String, { description: "In words." })
  message!: string;

  @Field(() => String, { description: "Where we have the rule from." })
  source!: string;

  @Field(() => Boolean, { description: "Whether a public source confirms the rule, and it could be checked." })
  verified!: boolean;
}

@ObjectType("CheckedGoodsLine", { description: "What is to be thought of one article." })
export class CheckedGoodsLineType {
  @Field(() => Int, { description: "Its place among the lines that were asked about, from 0." })
  position!: number;

  @Field(() => GoodsVerdict, { description: "The worst that any rule says." })
  verdict!: GoodsVerdict;

  @Field(() => [GoodsFindingType], { description: "What every rule says that is about it." })
  findings!: GoodsFindingType[];
}

@ObjectType("CheckedGoods", { description: "What the rules say of goods. Nothing is kept of it." })
export class CheckedGoodsType {
  @Field(() => GoodsVerdict, { description: "The worst of all lines." })
  verdict!: GoodsVerdict;

  @Field(() => [CheckedGoodsLineType], { description: "One for each line, in their order." })
  lines: CheckedGoodsLineType[];

  constructor(verdict: GoodsVerdict, lines: CheckedGoodsLineType[]) {
    this.verdict = verdict;
    this.lines = lines;
  }
}

export const CheckGoodsResult = createUnionType({
  name: "CheckGoodsResult",
  description: "What the rules say, or what is wrong with the question.",
  types: () => [CheckedGoodsType, InvalidInput] as const,
});
