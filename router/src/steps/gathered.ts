import type { GraphQLFormattedError } from "graphql";
import { GeneratedCode, property } from "../generated-code";
import { type Fields, isFields, read } from "./fields";

export type Path = readonly (string | number)[];

/** An error as the client may see it, and where in the gathered data it stands. */
export interface GatheredError {
  path: Path | undefined;
  error: GraphQLFormattedError;
}

/**
 * Finds every object at a plan's path.
 * @param mayRepeat whether places on the way may share objects: each is then found once
 */
export type ObjectsAt = (root: Fields, mayRepeat: boolean) => Fields[];

/**
 * Code of its own for each path: what it meets at one step is of few forms, where code for all paths would meet them all.
 * @param path lists stand for their elements, so `@` says nothing more
 */
export function objectsAt(path: readonly string[]): ObjectsAt {
  const code = new GeneratedCode({ isArray: Array.isArray, gather });
  for (const step of path) {
    if (step === "@") continue;
    code.add(`next = [];
      for (let index = 0; index < level.length; index++) {
        const value = ${property("level[index]", step)};
        if (!isArray(value)) gather(value, next);
        else for (let place = 0; place < value.length; place++) gather(value[place], next);
      }
      level = mayRepeat ? [...new Set(next)] : next;`);
  }
  return code.compile(`(root, mayRepeat) => { let level = [root], next; ${code.statements} return level; }`);
}

function gather(value: unknown, found: Fields[]): void {
  if (Array.isArray(value)) for (let index = 0; index < value.length; index++) gather(value[index], found);
  else if (isFields(value)) found.push(value);
}

/** Where objects stand under a plan's path: once for each place that shows them. */
export function placesOf(root: Fields, path: readonly string[], wanted: ReadonlySet<Fields>): Map<Fields, Path[]> {
  const found = new Map<Fields, Path[]>();
  const visit = (value: unknown, at: Path, index: number): void => {
    if (Array.isArray(value)) {
      const rest = path[index] === "@" ? index + 1 : index;
      for (const [position, element] of value.entries()) visit(element, [...at, position], rest);
    } else if (isFields(value)) {
      const step = path[index];
      if (step === undefined) {
        if (!wanted.has(value)) return;
        const known = found.get(value);
        if (known) known.push(at);
        else found.set(value, [at]);
      } else visit(read(value, step), [...at, step], index + 1);
    }
  };
  visit(root, [], 0);
  return found;
}
