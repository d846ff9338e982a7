import { blocking, type CheckFinding, fine, HS6_FAULT, isHs6, unknown, warning } from "@baiyun/kit";
import { notCarried } from "../customs-rule/carriage";
import type { CustomsRules } from "../customs-rule/customs-rules.service";
import { HsVerdict, verdictOf } from "../hs/hs-codes";
import { type Restriction, RestrictionVerdict, strictestOf } from "../restriction/restriction";
import type { Draft, DraftLine } from "./draft";

export interface JudgedBy {
  rules: Pick<CustomsRules, "editions" | "batteries" | "carriage">;
  /** In force, of the destination. */
  restrictions: readonly Restriction[];
}

/** What the rules of the day say of a draft's goods; every line has at least one finding. */
export function goodsFindings({ destination, serviceCode, lines }: Draft, by: JudgedBy): CheckFinding[] {
  const ofLines = lines.flatMap((line, index) => {
    const found = [ofCode(line, by), ofRestriction(line, by), ofBattery(line, serviceCode, by)].flat();
    const all = found.length > 0 ? found : [fine("CLASSIFIED", "Nothing is known against it.")];
    return all.map((finding) => ({ ...finding, line: index + 1 }));
  });
  if (by.restrictions.length > 0) return ofLines;
  const message = `No list of restricted goods is kept for ${destination.country}: whether they may be imported is not known.`;
  return [unknown("NO_RESTRICTIONS_KNOWN", message), ...ofLines];
}

const CLASSIFY = { remedy: "Edit the line: hsCodes finds codes by their words." };

function ofCode({ hs6, hsVersion }: DraftLine, { rules: { editions } }: JudgedBy): CheckFinding[] {
  const inForce = editions.map(({ version }) => version);
  if (!isHs6(hs6)) return [blocking("HS_INVALID", HS6_FAULT, CLASSIFY)];
  if (!inForce.includes(hsVersion)) {
    const message = `${hsVersion} is not in force; ${inForce.join(", ") || "none that is known here"} is.`;
    return [blocking("HS_EDITION_NOT_IN_FORCE", message, CLASSIFY)];
  }
  const verdict = verdictOf(hs6, hsVersion);
  if (verdict === HsVerdict.UNLISTED)
    return [blocking("HS_UNLISTED", `${hsVersion} has no subheading ${hs6}.`, CLASSIFY)];
  if (verdict === HsVerdict.LISTED) return [];
  return [unknown("HS_NOT_CHECKED", `The codes of ${hsVersion} are not known here.`)];
}

function ofRestriction({ hs6 }: DraftLine, { restrictions }: JudgedBy): CheckFinding[] {
  const restriction = strictestOf(restrictions, hs6);
  if (!restriction) return [];
  const { verdict, hsPrefix, country, note } = restriction;
  const about = `${hsPrefix} to ${country}: ${note}`;
  if (verdict === RestrictionVerdict.PROHIBITED)
    return [blocking("GOODS_PROHIBITED", `Prohibited. ${about}`, { remedy: "Take the line out." })];
  if (verdict === RestrictionVerdict.PERMIT)
    return [warning("PERMIT_NEEDED", `A permit is needed. ${about}`, { remedy: "Have the permit ready for customs." })];
  return [warning("GOODS_REMARK", about)];
}

function ofBattery({ battery }: DraftLine, serviceCode: string, { rules }: JudgedBy): CheckFinding[] {
  if (notCarried(rules.carriage, serviceCode, [battery]).length > 0) {
    const message = `${serviceCode} does not carry batteries of ${battery}.`;
    return [blocking("BATTERY_NOT_CARRIED", message, { remedy: "Choose a service that carries them." })];
  }
  const rule = rules.batteries.find(({ packing }) => packing === battery);
  if (!rule) return [];
  const message = `${battery} flies at no more than ${rule.maxChargePercent}% of charge where a cell has more than ${rule.aboveCellMwh} mWh.`;
  return [
    warning("CHARGE_LIMITED", message, { remedy: "Have them charged no further, and say so when it is declared." }),
  ];
}
