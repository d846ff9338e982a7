import { isCountry } from "./typed";

/** A country, or where in it postal codes begin so. */
export interface Area {
  country: string;
  postalPrefix: string | null;
}

/** As a person writes it: `DE`, or `DE 18565` for where postal codes begin so. */
export const areaText = ({ country, postalPrefix }: Area): string => [country, postalPrefix].filter(Boolean).join(" ");

export const areasText = (areas: readonly Area[]): string => areas.map(areaText).join("\n");

/** Places as they are typed, one a line or with commas between them; each once. */
export function areasOf(typed: string): { areas: Area[]; wrong: string[] } {
  const areas = new Map<string, Area>();
  const wrong: string[] = [];
  for (const part of typed
    .normalize("NFKC")
    .toUpperCase()
    .split(/[\n,;、]+/)) {
    const text = part.trim();
    if (!text) continue;
    const country = text.slice(0, 2);
    const postalPrefix = text.slice(2).replace(/[\s-]/g, "") || null;
    if (
      !isCountry(country) ||
      (postalPrefix && !/^[\s-]/.test(text.slice(2))) ||
      !/^[A-Z0-9]*$/.test(postalPrefix ?? "")
    )
      wrong.push(text);
    else areas.set(`${country} ${postalPrefix}`, { country, postalPrefix });
  }
  return { areas: [...areas.values()], wrong };
}

/** Which places come, and which are none any more. */
export function areasDiffer(before: readonly Area[], after: readonly Area[]): { added: string[]; removed: string[] } {
  const [was, is] = [before.map(areaText), after.map(areaText)];
  return { added: is.filter((each) => !was.includes(each)), removed: was.filter((each) => !is.includes(each)) };
}
