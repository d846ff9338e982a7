/** What is read of a JSON Schema here. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
}

export interface Gap {
  path: string;
  fault: string;
}

/**
 * What a reader's schema demands and a writer's does not promise: required properties, types, enum values, formats that differ.
 * Lengths, ranges and patterns are not compared.
 */
export function lacking(need: JsonSchema, given: JsonSchema, path = ""): Gap[] {
  if (need.$ref || given.$ref) return [];
  if (need.allOf) return need.allOf.flatMap((each) => lacking(each, given, path));
  if (given.allOf) return lacking(need, merged(given.allOf), path);
  const choices = given.anyOf ?? given.oneOf;
  if (choices) return choices.flatMap((choice) => lacking(need, choice, path));
  const accepted = need.anyOf ?? need.oneOf;
  if (accepted) return lackingOfAll(accepted, given, path);
  return [...wrongValues(need, given, path), ...missingParts(need, given, path)];
}

/** One of several has to fit; if none does, the nearest one's gaps are told. */
function lackingOfAll(accepted: readonly JsonSchema[], given: JsonSchema, path: string): Gap[] {
  const gaps = accepted.map((each) => lacking(each, given, path));
  return gaps.reduce((least, each) => (each.length < least.length ? each : least));
}

/** What holds of a value that is all of these. */
function merged(parts: readonly JsonSchema[]): JsonSchema {
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required }) => required ?? []),
  };
}

function wrongValues(need: JsonSchema, given: JsonSchema, path: string): Gap[] {
  const wanted = typesOf(need);
  const types = typesOf(given);
  const wrong = types.filter(
    (type) => !wanted.some((each) => each === type || (each === "number" && type === "integer")),
  );
  if (wanted.length > 0 && (types.length === 0 || wrong.length > 0)) {
    return [{ path, fault: `is ${types.join(" or ") || "anything"}, needed is ${wanted.join(" or ")}` }];
  }
  const values = valuesOf(need);
  if (values) {
    const written = valuesOf(given);
    if (!written) return [{ path, fault: `is any ${types.join(" or ")}, needed is one of ${list(values)}` }];
    const foreign = written.filter((value) => !values.includes(value));
    if (foreign.length > 0) return [{ path, fault: `may be ${list(foreign)}, which is not known` }];
  }
  if (need.format && given.format && need.format !== given.format) {
    return [{ path, fault: `is ${given.format}, needed is ${need.format}` }];
  }
  return [];
}

function missingParts(need: JsonSchema, given: JsonSchema, path: string): Gap[] {
  const gaps: Gap[] = [];
  for (const [name, part] of Object.entries(need.properties ?? {})) {
    const at = path ? `${path}.${name}` : name;
    const written = given.properties?.[name];
    if (need.required?.includes(name) && !(written && given.required?.includes(name))) {
      gaps.push({ path: at, fault: written ? "may be absent" : "is not there" });
    } else if (written) gaps.push(...lacking(part, written, at));
  }
  if (need.items && given.items) gaps.push(...lacking(need.items, given.items, `${path}[]`));
  const [each, other] = [need.additionalProperties, given.additionalProperties];
  if (typeof each === "object" && typeof other === "object") gaps.push(...lacking(each, other, `${path}{}`));
  return gaps;
}

function typesOf({ type, enum: values, const: value }: JsonSchema): string[] {
  if (type !== undefined) return Array.isArray(type) ? type : [type];
  const all = values ?? (value === undefined ? [] : [value]);
  return [...new Set(all.map((each) => (each === null ? "null" : typeof each)))];
}

const valuesOf = ({ enum: values, const: value }: JsonSchema): unknown[] | undefined =>
  values ?? (value === undefined ? undefined : [value]);

const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(", ");
