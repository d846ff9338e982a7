/** The names in a field set, such as that of a `@key`. */
export function namesIn(fields: string): string[] {
  return fields.match(/\w+/g) ?? [];
}

/** The names in a field set that are not within another's selection. */
export function outerNamesIn(fields: string): string[] {
  let depth = 0;
  return (fields.match(/\w+|[{}]/g) ?? []).filter((token) => {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    else return depth === 0;
    return false;
  });
}

/** The fields of a field set without arguments, each with the names of those around it: `a.b`. Fragments leave no trace. */
export function pathsIn(fields: string): string[] {
  const paths: string[] = [];
  const around: string[] = [];
  let last = "";
  for (const token of fields.match(/\.\.\.\s*on\s+\w+|\w+|[{}]/g) ?? []) {
    if (token === "{") around.push(last);
    else if (token === "}") around.pop();
    else if (token.startsWith("...")) last = "";
    else {
      last = token;
      paths.push([...around.filter(Boolean), token].join("."));
    }
  }
  return paths;
}
