import { type Clock, type Database, InvalidInput, Viewer } from "@baiyun/kit";
import type { CustomsRulesService } from "../customs-rule/customs-rules.service";
import { GoodsVerdict } from "../customs-rule/goods-finding";
import type { RestrictionService } from "../restriction/restriction.service";
import { checkArticle } from "./goods-check";
import { type CheckGoodsInput, readGoods } from "./goods-check.input";
import { CheckedGoodsType, type CheckGoodsResult } from "./goods-check.type";

const WORST_FIRST = [GoodsVerdict.REFUSED, GoodsVerdict.NEEDS_DOCUMENT, GoodsVerdict.ALLOWED];

/** What would stand against goods before anybody orders their carriage. */
export class GoodsCheckService {
  constructor(
    private readonly database: Database,
    private readonly rules: CustomsRulesService,
    private readonly restrictions: RestrictionService,
    private readonly clock: Clock,
  ) {}

  async check(input: CheckGoodsInput): Promise<typeof CheckGoodsResult> {
    const asked = readGoods(input);
    if (asked instanceof InvalidInput) return asked;
    const at = asked.at ?? this.clock();
    // Rules and restrictions are nobody's own.
    const rules = await this.database.transaction(Viewer.system, async (tx) => {
      const [inForce, restrictions, sizes] = await Promise.all([
        this.rules.inForce(tx, at),
        this.restrictions.inForce(tx, asked.country, at),
        this.rules.sizesInForce(tx, at),
      ]);
      return { ...inForce, restrictions, sizes };
    });
    const lines = asked.lines.map((line, position) => {
      const { chargePercent = null, cellMwh = null, batteryMwh = null, permit = null } = line;
      const article = { ...line, chargePercent, cellMwh, batteryMwh, permit };
      return { position, ...checkArticle(rules, asked.serviceCode, article) };
    });
    const worst = WORST_FIRST.find((verdict) => lines.some((line) => line.verdict === verdict))!;
    return new CheckedGoodsType(worst, lines);
  }
}
