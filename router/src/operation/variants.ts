import type { ResponseSelection } from "./response-tree";

/** Combinations of `@skip` and `@include` for which code is kept; a client that meets more goes another way. */
const KEPT = 16;

/** What is made of an operation for each combination of its conditions. */
export class Variants<T> {
  private readonly variables: readonly string[];
  private readonly made = new Map<string, T>();

  constructor(tree: readonly ResponseSelection[]) {
    this.variables = [...conditionalVariables(tree)];
  }

  /**
   * @param mark what else it depends on
   * @returns undefined when there are too many already
   */
  for(coerced: Readonly<Record<string, unknown>>, make: () => T, mark = ""): T | undefined {
    let key = mark;
    for (const name of this.variables) key += coerced[name] === true ? "1" : "0";
    const known = this.made.get(key);
    if (known !== undefined || this.made.size >= KEPT) return known;
    const made = make();
    this.made.set(key, made);
    return made;
  }
}

/** The variables that `@skip` and `@include` ask about. */
function conditionalVariables(selections: readonly ResponseSelection[], found = new Set<string>()): Set<string> {
  for (const selection of selections) {
    for (const { if: condition } of selection.conditions) if (typeof condition === "string") found.add(condition);
    conditionalVariables(selection.selections, found);
  }
  return found;
}
