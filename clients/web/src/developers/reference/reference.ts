import facts from "../facts/reference.json";

export interface FieldEntry {
  name: string;
  type: string;
  description?: string;
  default?: string;
  args?: FieldEntry[];
  scopes?: string[];
  deprecated?: string;
}

export interface TypeEntry {
  name: string;
  kind: "object" | "interface" | "union" | "input" | "enum" | "scalar";
  description?: string;
  fields?: FieldEntry[];
  values?: { name: string; description?: string; deprecated?: string }[];
  members?: string[];
  implements?: string[];
}

export const TYPES = facts.types as TypeEntry[];
const BY_NAME = new Map(TYPES.map((type) => [type.name, type]));
export const ROOTS = ["Query", "Mutation", "Subscription"] as const;

export const typeOf = (name: string): TypeEntry | undefined => BY_NAME.get(name);

/** The name without what says how many there are and whether one may be missing. */
export const namedType = (type: string): string => type.replace(/[[\]!]/g, "");

/** Where a value of a type comes from, or goes to: fields, arguments and unions. */
export function usesOf(name: string): string[] {
  const uses = TYPES.flatMap((type) => [
    ...(type.members?.includes(name) ? [type.name] : []),
    ...(type.fields ?? []).flatMap((field) => {
      const isNamed = [field, ...(field.args ?? [])].some((each) => namedType(each.type) === name);
      return isNamed ? [`${type.name}.${field.name}`] : [];
    }),
  ]);
  return [...new Set(uses)];
}

/** Types and fields with all these words in their names, those that begin with the first of them first. */
export function search(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const coordinates = TYPES.flatMap((type) => [
    type.name,
    ...(type.fields ?? []).map((field) => `${type.name}.${field.name}`),
  ]);
  const isNear = (coordinate: string) =>
    coordinate.split(".").at(-1)!.toLowerCase().startsWith(words.at(-1)!) ? 0 : 1;
  return coordinates
    .filter((coordinate) => words.every((word) => coordinate.toLowerCase().includes(word)))
    .sort((a, b) => isNear(a) - isNear(b) || a.length - b.length)
    .slice(0, 60);
}
