import { type Fields, isFields, read } from "./rewrites";

export type Path = readonly (string | number)[];

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
  const steps = path.filter((step) => step !== "@");
  const lines = steps.map(
    (step) => `next = [];
      for (let index = 0; index < level.length; index++) {
        const value = level[index][${JSON.stringify(step)}];
        if (!isArray(value)) gather(value, next);
        else for (let place = 0; place < value.length; place++) gather(value[place], next);
      }
      level = mayRepeat ? [...new Set(next)] : next;`,
  );
  const source = `"use strict"; return (root, mayRepeat) => { let level = [root], next; ${lines.join("\n")} return level; };`;
  return new Function("isArray", "gather", source)(Array.isArray, gather) as ObjectsAt;
}

function gather(value: unknown, found: Fields[]): void {
  if (Array.isArray(value)) for (let index = 0; index < value.length; index++) gather(value[index], found);
  else if (isFields(value)) found.push(value);
}

/** Where an object stands under a plan's path: once for each place that shows it. */
export function pathsOf(root: Fields, path: readonly string[], wanted: Fields): Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, at: Path, index: number): void => {
    if (Array.isArray(value)) {
      const rest = path[index] === "@" ? index + 1 : index;
      for (const [position, element] of value.entries()) visit(element, [...at, position], rest);
    } else if (isFields(value)) {
      const step = path[index];
      if (step === undefined) {
        if (value === wanted) found.push(at);
      } else visit(read(value, step), [...at, step], index + 1);
    }
  };
  visit(root, [], 0);
  return found;
}
