/** What a destination says of goods. */
export enum RestrictionVerdict {
  PROHIBITED = "PROHIBITED",
  PERMIT = "PERMIT",
  INFO = "INFO",
}

export interface Restriction {
  /** The beginning of a commodity code. */
  hsPrefix: string;
  /** Whereto. */
  country: string;
  verdict: RestrictionVerdict;
  note: string;
}

const STRICTNESS = [RestrictionVerdict.INFO, RestrictionVerdict.PERMIT, RestrictionVerdict.PROHIBITED];

/** Of all that apply to a code the strictest; of equals the one that names it most exactly. */
export function strictestOf<R extends Restriction>(known: readonly R[], hsCode: string): R | null {
  const applying = known.filter(({ hsPrefix }) => hsCode.startsWith(hsPrefix));
  const strictness = ({ verdict, hsPrefix }: Restriction) => STRICTNESS.indexOf(verdict) * 100 + hsPrefix.length;
  return applying.sort((a, b) => strictness(b) - strictness(a))[0] ?? null;
}
