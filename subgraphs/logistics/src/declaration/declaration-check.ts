import { HS6_FAULT, isHs6 } from "@baiyun/kit";
import { notCarried } from "../customs-rule/carriage";
import { DeclarationDirection } from "../customs-rule/customs-rule.entity";
import type { CustomsRules } from "../customs-rule/customs-rules.service";
import { codeDigitsOf, type RegimeVerdict } from "../customs-rule/regime";
import { HsVerdict, verdictOf } from "../hs/hs-codes";
import { type Restriction, RestrictionVerdict, strictestOf } from "../restriction/restriction";
import type { CustomsDeclaration } from "./declaration.entity";
import type { DeclaredLine } from "./declared";

/** One thing about what is declared, with the path of what it is about, such as `lines.0.hsCode`. */
export interface Finding {
  field: string;
  message: string;
}

export interface Checked {
  /** What has to be put right before it can be submitted. */
  faults: Finding[];
  /** What somebody should know, and what could not be checked. */
  remarks: Finding[];
}

export interface ToCheck {
  declaration: Pick<CustomsDeclaration, "regime" | "direction">;
  lines: readonly DeclaredLine[];
  /** The service by which it is carried. */
  serviceCode: string;
  rules: CustomsRules;
  /** What the rules say of it now. */
  verdict: RegimeVerdict;
  /** In force, of the country that the goods go to. */
  restrictions: readonly Restriction[];
}

/** Everything that is wrong with a declaration, at once, by the rules of the day. */
export function check(asked: ToCheck): Checked {
  const all = [ofRegime(asked), ...asked.lines.map((line, index) => ofLine(asked, line, `lines.${index}`))];
  const none: Finding[] =
    asked.lines.length === 0 ? [{ field: "lines", message: "A declaration has at least one line." }] : [];
  return {
    faults: [...none, ...all.flatMap(({ faults }) => faults)],
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}

const said = (faults: Finding[], remarks: Finding[] = []): Checked => ({ faults, remarks });

function ofRegime({ declaration: { regime }, verdict }: ToCheck): Checked {
  const field = "regime";
  if (regime === null) {
    const why = "unknown" in verdict ? ` (${verdict.unknown})` : "";
    return said([{ field, message: `It is not known which procedure applies${why}: say which.` }]);
  }
  if ("unknown" in verdict) {
    return said([], [{ field, message: `No rule confirms ${regime} (${verdict.unknown}): a person chose it.` }]);
  }
  if (verdict.regime === regime) return said([]);
  return said([{ field, message: `By today's rules it is declared under ${verdict.regime}, not ${regime}.` }]);
}

function ofLine(asked: ToCheck, line: DeclaredLine, path: string): Checked {
  const [code, forbidden, battery] = [
    codeOf(asked, line, path),
    restricted(asked, line, path),
    charged(asked, line, path),
  ];
  const faults: Finding[] = [];
  if (line.valueMinor <= 0n) faults.push({ field: `${path}.value`, message: "Goods are worth something." });
  if (line.grossWeightG <= 0) faults.push({ field: `${path}.grossWeightG`, message: "Goods weigh at least a gram." });
  const apart = {
    field: `${path}.grossWeightG`,
    message: "Nobody weighed it: it is its share of the parcel's weight.",
  };
  return said(
    [...code.faults, ...faults, ...forbidden.faults, ...battery],
    [...code.remarks, ...(line.weightShared ? [apart] : []), ...forbidden.remarks],
  );
}

function codeOf({ declaration, rules }: ToCheck, { hsCode, hsVersion }: DeclaredLine, path: string): Checked {
  const [field, edition] = [`${path}.hsCode`, `${path}.hsVersion`];
  const faults: Finding[] = [];
  const remarks: Finding[] = [];
  const digits = declaration.regime && codeDigitsOf(rules.regimes, declaration.regime);
  if (digits && hsCode.length !== digits) {
    faults.push({ field, message: `${declaration.regime} asks for a code of ${digits} digits.` });
  }
  if (!rules.editions.some(({ version }) => version === hsVersion)) {
    const now = rules.editions.map(({ version }) => version).join(", ");
    faults.push({ field: edition, message: `${hsVersion} is not in force; ${now || "none that is known here"} is.` });
  }
  const verdict = isHs6(hsCode.slice(0, 6)) ? verdictOf(hsCode, hsVersion) : null;
  if (verdict === null) faults.push({ field, message: HS6_FAULT });
  if (verdict === HsVerdict.UNLISTED) {
    faults.push({ field, message: `${hsVersion} has no subheading ${hsCode.slice(0, 6)}.` });
  }
  if (verdict === HsVerdict.NOT_CHECKED) {
    remarks.push({ field, message: `Not checked: the codes of ${hsVersion} are not known here.` });
  }
  if (verdict === HsVerdict.LISTED && hsCode.length > 6) {
    remarks.push({ field, message: "Not checked: the digits after the sixth, which are national." });
  }
  return said(faults, remarks);
}

function restricted({ restrictions }: ToCheck, { hsCode, permit }: DeclaredLine, path: string): Checked {
  const restriction = strictestOf(restrictions, hsCode);
  if (!restriction) return said([]);
  const { verdict, hsPrefix, country, note } = restriction;
  const about = `${hsPrefix} to ${country}: ${note}`;
  if (verdict === RestrictionVerdict.PROHIBITED) {
    return said([{ field: `${path}.hsCode`, message: `Prohibited. ${about}` }]);
  }
  if (verdict === RestrictionVerdict.PERMIT && permit === null) {
    return said([{ field: `${path}.permit`, message: `A permit is needed. ${about}` }]);
  }
  return said([], [{ field: `${path}.hsCode`, message: about }]);
}

/** Batteries fly out of the origin, so that is where it is said how far they are charged. */
function charged({ declaration, rules, serviceCode }: ToCheck, line: DeclaredLine, path: string): Finding[] {
  const { battery, chargePercent, cellMwh } = line;
  if (notCarried(rules.carriage, serviceCode, [battery]).length > 0) {
    return [{ field: `${path}.battery`, message: `${serviceCode} does not carry batteries of ${battery}.` }];
  }
  const rule = rules.batteries.find(({ packing }) => packing === battery);
  if (!rule || declaration.direction === DeclarationDirection.IMPORT) return [];
  if (cellMwh !== null && cellMwh <= rule.aboveCellMwh) return [];
  if (chargePercent !== null && chargePercent <= rule.maxChargePercent) return [];
  const message = `${battery} flies at no more than ${rule.maxChargePercent}% of charge: say how far it is charged.`;
  return [{ field: `${path}.chargePercent`, message }];
}
