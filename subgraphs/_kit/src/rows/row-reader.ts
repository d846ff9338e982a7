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
  const transforms: Transform[] = [];
  const own = new Map<string, string>();
  const parts = new Map(metadata.embeddeds.map(({ propertyName }) => [propertyName, new Map<string, string>()]));
  for (const [index, { propertyPath, transformer }] of columns.entries()) {
    const [property, inner] = propertyPath.split(".") as [string, string?];
    const read = `values[${index}]`;
    const value = transformer ? `transforms[${transforms.push(reading(transformer)) - 1}](${read})` : read;
    if (inner === undefined) {
      own.set(property, line(property, value));
    } else {
      parts.get(property)!.set(inner, line(inner, value));
      own.set(property, line(property, `new parts[${JSON.stringify(property)}](values)`));
    }
  }
  const ofParts = metadata.embeddeds.map(({ propertyName: name, type }) => {
    return [name, constructorOf(type as Row, parts.get(name)!, {}, transforms)] as const;
  });
  const Made = constructorOf(metadata.target as Row, own, Object.fromEntries(ofParts), transforms);
  return (values) => new Made(values);
}

const line = (property: string, value: string): string => `this[${JSON.stringify(property)}] = ${value};`;

/** Of objects that are the class's own in every way but who made them: what its constructor sets is read from the row. */
function constructorOf(
  type: Row,
  lines: ReadonlyMap<string, string>,
  parts: Record<string, Row>,
  transforms: readonly Transform[],
): Row {
  const other = Object.keys(new (type as new () => object)()).filter((property) => !lines.has(property));
  if (other.length > 0) throw new Error(`${type.name}'s constructor sets ${other.join(", ")}, which no row holds`);
  const body = `return function (values) { ${[...lines.values()].join("")} }`;
  const made: Row = new Function("parts", "transforms", body)(parts, transforms);
  made.prototype = type.prototype;
  return made;
}

/** What the entity's own transformers make of a stored value. */
function reading(transformer: ValueTransformer | ValueTransformer[]): Transform {
  const chain = [transformer].flat().reverse();
  return (value) => chain.reduce((read, { from }) => from(read), value);
}
