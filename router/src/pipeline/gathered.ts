import { type Fields, isFields, read } from "./rewrites";

export type Path = readonly (string | number)[];

/** Every object at a plan's path, `@` standing for each element of a list. */
export function objectsAt(root: Fields, path: readonly string[]): Fields[] {
  const found: Fields[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], index: number, found: Fields[]): void {
  if (Array.isArray(value)) {
    const rest = path[index] === "@" ? index + 1 : index;
    for (let position = 0; position < value.length; position++) collect(value[position], path, rest, found);
  } else if (isFields(value)) {
    if (index === path.length) found.push(value);
    else collect(read(value, path[index]!), path, index + 1, found);
  }
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
