import { blocking, type CheckFinding, fine, unknown, warning } from "@baiyun/kit";
import { type Finding, GoodsRule, GoodsVerdict } from "../customs-rule/goods-finding";
import { checkArticle, type GoodsRules } from "../goods-check/goods-check";
import type { Draft, DraftLine } from "./draft";

/** What the rules of the day say of a draft's goods; every line has at least one finding. */
export function goodsFindings({ destination, serviceCode, lines }: Draft, rules: GoodsRules): CheckFinding[] {
  const ofLines = lines.flatMap((line, index) => {
    const { findings } = checkArticle(rules, serviceCode, articleOf(line));
    const against = findings.map(shown).filter((finding) => finding !== null);
    const all = against.length > 0 ? against : [fine("CLASSIFIED", "Nothing is known against it.")];
    return all.map((finding) => ({ ...finding, line: index + 1 }));
  });
  if (rules.restrictions.length > 0) return ofLines;
  const message = `No list of restricted goods is kept for ${destination.country}: whether they may be imported is not known.`;
  return [unknown("NO_RESTRICTIONS_KNOWN", message), ...ofLines];
}

/** A draft says nothing of charges, sizes and permits; those are asked for when it is declared. */
const articleOf = ({ hs6, hsVersion, battery }: DraftLine) => ({
  ...{ hsCode: hs6, hsVersion, battery },
  ...{ chargePercent: null, cellMwh: null, batteryMwh: null, permit: null },
});

const CLASSIFY = "Edit the line: hsCodes finds codes by their words.";

type Named = Readonly<Partial<Record<GoodsRule, { code: string; remedy: string }>>>;

const REFUSED: Named = {
  HS_CODE: { code: "HS_UNLISTED", remedy: CLASSIFY },
  HS_EDITION: { code: "HS_EDITION_NOT_IN_FORCE", remedy: CLASSIFY },
  RESTRICTION: { code: "GOODS_PROHIBITED", remedy: "Take the line out." },
  CARRIAGE: { code: "BATTERY_NOT_CARRIED", remedy: "Choose a service that carries them." },
};
const NEEDED: Named = {
  RESTRICTION: { code: "PERMIT_NEEDED", remedy: "Have the permit ready for customs." },
  CHARGE: { code: "CHARGE_LIMITED", remedy: "Have them charged no further, and say so when it is declared." },
};

/** What a rule says, as orders' customers are told it; null where it has nothing against the line. */
function shown({ rule, verdict, message, source, verified }: Finding): CheckFinding | null {
  // Of a restriction the source is what our people noted of it, which is what a customer can look up.
  const words = rule === GoodsRule.RESTRICTION ? `${message} ${source}` : message;
  switch (verdict) {
    case GoodsVerdict.REFUSED:
      return blocking(REFUSED[rule]?.code ?? rule, words, REFUSED[rule]);
    case GoodsVerdict.NEEDS_DOCUMENT:
      return warning(NEEDED[rule]?.code ?? rule, words, NEEDED[rule]);
    case GoodsVerdict.ALLOWED:
      if (rule === GoodsRule.RESTRICTION) return warning("GOODS_REMARK", words);
      return rule === GoodsRule.HS_CODE && !verified ? unknown("HS_NOT_CHECKED", words) : null;
  }
}
