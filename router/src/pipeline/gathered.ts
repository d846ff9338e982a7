import { type Fields, isFields, read } from "./rewrites";

export type Path = readonly (string | number)[];

/**
 * Every object at a plan's path; lists stand for their elements, so `@` says nothing more.
 * @param mayRepeat whether places on the way may share objects: each is then found once
 */
export function objectsAt(root: Fields, path: readonly string[], mayRepeat: boolean): Fields[] {
  let level = [root];
  for (const step of path) {
    if (step === "@") continue;
    const next: Fields[] = [];
    for (const object of level) gather(read(object, step), next);
    level = mayRepeat ? [...new Set(next)] : next;
  }
  return level;
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
