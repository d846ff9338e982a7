import { HS6_FAULT, isHs6 } from "@baiyun/kit";
import type { HsEdition } from "../customs-rule/customs-rule.entity";
import { type BatteryRules, batteryFindings, type PackedBattery } from "../customs-rule/dangerous-goods";
import { type Finding, GoodsRule, GoodsVerdict, verdictOf } from "../customs-rule/goods-finding";
import type { HsVersion } from "../goods/shipment-goods.entity";
import { HsVerdict, verdictOf as hsVerdictOf } from "../hs/hs-codes";
import { type Restriction, RestrictionVerdict, strictestOf } from "../restriction/restriction";

/** One article that somebody would send. */
export interface AskedArticle extends PackedBattery {
  hsCode: string;
  hsVersion: HsVersion;
  /** Number of a permit that they have; null for none. */
  permit: string | null;
}

export interface GoodsRules extends BatteryRules {
  editions: readonly HsEdition[];
  restrictions: readonly Restriction[];
}

const { ALLOWED, NEEDS_DOCUMENT, REFUSED } = GoodsVerdict;
const WCO = "World Customs Organization: editions of the Harmonized System";

/** Whether an article may be sent by a service to where the restrictions are of: everything that rules say, and the worst of it. */
export function checkArticle(rules: GoodsRules, serviceCode: string, article: AskedArticle) {
  const findings = [
    editionOf(rules, article),
    codeOf(article),
    ...restrictionOf(rules, article),
    ...batteryFindings(rules, serviceCode, article),
  ];
  return { verdict: verdictOf(findings), findings };
}

function editionOf({ editions }: GoodsRules, { hsVersion }: AskedArticle): Finding {
  const isInForce = editions.some(({ version }) => version === hsVersion);
  const now = editions.map(({ version }) => version).join(", ") || "none that is known here";
  return {
    ...{ rule: GoodsRule.HS_EDITION, verdict: isInForce ? ALLOWED : REFUSED, source: WCO, verified: true },
    message: isInForce ? `${hsVersion} is in force.` : `${hsVersion} is not in force; ${now} is.`,
  };
}

function codeOf({ hsCode, hsVersion }: AskedArticle): Finding {
  const rule = GoodsRule.HS_CODE;
  const six = hsCode.slice(0, 6);
  if (!isHs6(six)) return { rule, verdict: REFUSED, message: HS6_FAULT, source: WCO, verified: true };
  switch (hsVerdictOf(hsCode, hsVersion)) {
    case HsVerdict.LISTED:
      return { rule, verdict: ALLOWED, message: `${hsVersion} has ${six}.`, source: WCO, verified: true };
    case HsVerdict.UNLISTED:
      return { rule, verdict: REFUSED, message: `${hsVersion} has no ${six}.`, source: WCO, verified: true };
    case HsVerdict.NOT_CHECKED: {
      const message = `Not checked: the codes of ${hsVersion} are not known here.`;
      return { rule, verdict: ALLOWED, message, source: WCO, verified: false };
    }
  }
}

function restrictionOf({ restrictions }: GoodsRules, { hsCode, permit }: AskedArticle): Finding[] {
  const found = strictestOf(restrictions, hsCode);
  if (!found) return [];
  const { verdict, hsPrefix, country, note } = found;
  const rule = GoodsRule.RESTRICTION;
  const about = { rule, source: note, verified: false };
  const what = `${hsPrefix} to ${country}`;
  if (verdict === RestrictionVerdict.PROHIBITED)
    return [{ ...about, verdict: REFUSED, message: `${what}: prohibited.` }];
  if (verdict === RestrictionVerdict.PERMIT && permit === null) {
    return [{ ...about, verdict: NEEDS_DOCUMENT, message: `${what}: a permit is needed.` }];
  }
  const message =
    permit === null ? `${what}: to be known.` : `${what}: with the permit ${permit}, which is not checked.`;
  return [{ ...about, verdict: ALLOWED, message }];
}
