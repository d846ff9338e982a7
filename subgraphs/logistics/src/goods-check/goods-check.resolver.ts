import { Access } from "@baiyun/kit";
import { Arg, Query, Resolver } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { CheckGoodsInput } from "./goods-check.input";
import type { GoodsCheckService } from "./goods-check.service";
import { CheckGoodsResult } from "./goods-check.type";

@Resolver()
export class GoodsCheckResolver {
  constructor(private readonly services: { goodsChecks: GoodsCheckService }) {}

  @Query(() => CheckGoodsResult, {
    description:
      "What would stand against goods: codes, restrictions of their destination, batteries. By rows of rules, each with its source; nothing is kept. For who places orders, and our operations, brokers and support.",
  })
  @Access("role:customer_admin", "role:customer_member", ...SEES_LINE_HAUL)
  checkGoods(
    @Arg("input", () => CheckGoodsInput, { description: "What would be sent, how and whereto." })
    input: CheckGoodsInput,
  ): Promise<typeof CheckGoodsResult> {
    return this.services.goodsChecks.check(input);
  }
}
