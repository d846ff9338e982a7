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
