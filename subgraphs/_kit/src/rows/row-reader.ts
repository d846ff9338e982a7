import type { EntityMetadata, ObjectLiteral, ValueTransformer } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";

type Values = readonly unknown[];
type Row = new (values: Values) => ObjectLiteral;
type Transform = (value: unknown) => unknown;

/**
 * Makes an entity of a row's values, in the order of `columns`. A constructor is written for each entity, which states all its
 * properties: an object that they are added to one by one is copied to a larger one time and again.
 */
export function rowReader(
  metadata: EntityMetadata,
  columns: readonly ColumnMetadata[],
): (values: Values) => ObjectLiteral {
  const own = new Map<string, string>();
  const parts = new Map(
    metadata.embeddeds.map(({ propertyName, type }) => [propertyName, { type: type as Row, lines: "" }]),
  );
  const transforms: Transform[] = [];
  for (const [index, { propertyPath, transformer }] of columns.entries()) {
    const [property, inner] = propertyPath.split(".") as [string, string?];
    const value = transformer
      ? `transforms[${transforms.push(reading(transformer)) - 1}](values[${index}])`
      : `values[${index}]`;
    const part = inner === undefined ? undefined : parts.get(property)!;
    if (part) part.lines += line(inner!, value);
    own.set(property, part ? line(property, `new parts[${JSON.stringify(property)}](values)`) : line(property, value));
  }
  const partOf = ({ type, lines }: { type: Row; lines: string }) => constructorOf(type, lines, {}, transforms);
  const made = Object.fromEntries([...parts].map(([property, part]) => [property, partOf(part)]));
  const Made = constructorOf(metadata.target as Row, [...own.values()].join(""), made, transforms);
  return (values) => new Made(values);
}

const line = (property: string, value: string): string => `this[${JSON.stringify(property)}] = ${value};`;

/** Of objects that are the class's own in every way but who made them. @throws {Error} when the class's constructor sets anything. */
function constructorOf(type: Row, lines: string, parts: Record<string, Row>, transforms: readonly Transform[]): Row {
  const set = Object.keys(new (type as new () => object)());
  if (set.length > 0)
    throw new Error(`${type.name} is read from rows, so its constructor may not set ${set.join(", ")}`);
  const made: Row = new Function("parts", "transforms", `return function (values) { ${lines} }`)(parts, transforms);
  made.prototype = type.prototype;
  return made;
}

/** What the entity's own transformers make of a stored value. */
function reading(transformer: ValueTransformer | ValueTransformer[]): Transform {
  const chain = [transformer].flat().reverse();
  return (value) => chain.reduce((read, { from }) => from(read), value);
}
