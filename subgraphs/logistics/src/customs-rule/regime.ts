import { closest, type Destination } from "@baiyun/kit";
import { CustomsRegime, DeclarationDirection, type RegimeRule } from "./customs-rule.entity";

/** Why it is not known which procedure applies. */
export enum RegimeUnknown {
  NO_RULE = "NO_RULE",
  TERRITORY_APART = "TERRITORY_APART",
  NO_GOODS = "NO_GOODS",
  OTHER_CURRENCY = "OTHER_CURRENCY",
  RULES_DIFFER = "RULES_DIFFER",
}

interface Worth {
  amountMinor: bigint;
  currency: string;
}

export interface Consignment {
  direction: DeclarationDirection;
  place: Destination;
  /** What the goods are worth by themselves; null when nothing is known of them. */
  worth: Worth | null;
}

export type RegimeVerdict = { regime: CustomsRegime; codeDigits: number } | { unknown: RegimeUnknown };

/** The procedure by the rules in force. What no rule says is not guessed: amounts of two currencies are not compared. */
export function regimeFor(inForce: readonly RegimeRule[], { direction, place, worth }: Consignment): RegimeVerdict {
  const ofDirection = inForce.filter((rule) => rule.direction === direction);
  const territory = closest(ofDirection, place)?.territory;
  if (territory === undefined) return { unknown: RegimeUnknown.NO_RULE };
  const known = ofDirection.filter((rule) => rule.territory === territory);
  if (known.some(({ regime }) => regime === null)) return { unknown: RegimeUnknown.TERRITORY_APART };
  if (!worth) return { unknown: RegimeUnknown.NO_GOODS };
  if (known.some(({ currency }) => currency !== null && currency !== worth.currency)) {
    return { unknown: RegimeUnknown.OTHER_CURRENCY };
  }
  const [rule, ...others] = known.filter((one) => isWorth(one, worth.amountMinor));
  if (!rule) return { unknown: RegimeUnknown.NO_RULE };
  if (others.length > 0) return { unknown: RegimeUnknown.RULES_DIFFER };
  return { regime: rule.regime!, codeDigits: rule.codeDigits };
}

/** Whether customs there take goods on which tax was taken at the sale, by whose number. */
export function takesIoss(inForce: readonly RegimeRule[], place: Destination): boolean {
  const imports = inForce.filter(({ direction }) => direction === DeclarationDirection.IMPORT);
  const territory = closest(imports, place)?.territory;
  return imports.some((rule) => rule.territory === territory && rule.regime === CustomsRegime.H7);
}

function isWorth({ aboveMinor, upToMinor }: RegimeRule, minor: bigint): boolean {
  return (aboveMinor === null || minor > BigInt(aboveMinor)) && (upToMinor === null || minor <= BigInt(upToMinor));
}

/** Digits of a commodity code that a procedure asks for, wherever it is in force. */
export const codeDigitsOf = (inForce: readonly RegimeRule[], regime: CustomsRegime): number | null =>
  inForce.find((rule) => rule.regime === regime)?.codeDigits ?? null;
