import { type Batch, type CheckReport, type Clock, type Database, reportOf, Viewer } from "@baiyun/kit";
import type { CustomsRulesService } from "../customs-rule/customs-rules.service";
import type { RestrictionService } from "../restriction/restriction.service";
import { draftOf } from "./draft";
import { goodsFindings } from "./goods-verdict";

/** Judges the goods of drafts by the rules in force, which are everybody's. */
export class OrderCheckService {
  constructor(
    private readonly database: Database,
    private readonly rules: CustomsRulesService,
    private readonly restrictions: RestrictionService,
    private readonly clock: Clock,
  ) {}

  /** By the texts of the drafts; null for one that is not the viewer's. */
  readonly ofDrafts: Batch<string, CheckReport | null> = (viewer, texts) =>
    this.database.transaction(Viewer.system, async (tx) => {
      const at = this.clock();
      const [rules, sizes] = await Promise.all([this.rules.inForce(tx, at), this.rules.sizesInForce(tx, at)]);
      return Promise.all(
        texts.map(async (text) => {
          const draft = draftOf(text);
          if (!viewer.maySee(draft.customerId)) return null;
          const restrictions = await this.restrictions.inForce(tx, draft.destination.country, at);
          return reportOf(goodsFindings(draft, { ...rules, sizes, restrictions }));
        }),
      );
    });
}
