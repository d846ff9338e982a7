import { Random } from "./random";

export type Shape = { nonNull: boolean } & ({ kind: "named"; name: string } | { kind: "list"; of: Shape });

/** A field has one shape on all types that have it, so that any selection of it merges with any other. */
export interface FieldModel {
  name: string;
  shape: Shape;
  hasArguments: boolean;
}

export interface ObjectModel {
  name: string;
  fields: FieldModel[];
  interfaces: string[];
  /** How `_entities` finds it: null for no entity, a stub is its own representation. */
  reference: "resolver" | "stub" | null;
  hasIsTypeOf: boolean;
}

export interface AbstractModel {
  name: string;
  /** Null for a union. */
  fields: FieldModel[] | null;
  /** Interfaces of an interface. */
  interfaces: string[];
  possible: string[];
  hasResolveType: boolean;
}

/** A schema, and how its resolvers behave. */
export interface Model {
  seed: string;
  /** Whether some of its values are promises. */
  isAsync: boolean;
  /** Whether its objects tell their type by `__typename`. */
  saysTypeName: boolean;
  objects: ObjectModel[];
  abstracts: AbstractModel[];
}

export const ENUM = "Colour";
export const LEAVES = ["Int", "Float", "String", "Boolean", "ID", ENUM, "Day", "Blob"];
/** What a resolver is told of what it is asked for. */
export const INFO_FIELD: FieldModel = { name: "info", shape: named("Blob", false), hasArguments: true };

export function randomModel(seed: string): Model {
  const random = new Random(seed);
  const isAsync = random.chance(0.6);
  const saysTypeName = random.chance(0.5);
  const untold = isAsync ? 0 : 0.1;
  const names = ["Ant", "Bee", "Cat", "Dog", "Elk"].slice(0, random.between(2, 5));
  const interfaces = ["Named", "Moving"].slice(0, random.between(0, 2));
  const unions = ["Animal", "Guest"].slice(0, random.between(0, 2));
  const composites = [...names, ...interfaces, ...unions];
  const pool = Array.from({ length: random.between(6, 16) }, (_, index): FieldModel => {
    const name = random.pick(random.chance(0.5) ? composites : LEAVES);
    return { name: `f${index}`, shape: randomShape(random, name), hasArguments: random.chance(0.35) };
  });
  const abstracts = interfaces.map((name, index): AbstractModel => {
    const inherits = index > 0 && random.chance(0.5);
    return {
      name,
      fields: [INFO_FIELD, ...random.some(pool, 0.25)],
      interfaces: inherits ? interfaces.slice(0, index) : [],
      possible: random.some(names, 0.5),
      hasResolveType: random.chance(0.5),
    };
  });
  for (const { interfaces: inherited, fields, possible } of abstracts) {
    for (const parent of abstracts.filter(({ name }) => inherited.includes(name))) {
      merge(fields!, parent.fields!);
      merge(parent.possible, possible);
    }
  }
  const objects = names.map((name): ObjectModel => {
    const implemented = abstracts.filter(({ possible }) => possible.includes(name));
    const fields = [INFO_FIELD, ...random.some(pool, 0.5)];
    for (const { fields: inherited } of implemented) merge(fields, inherited!);
    return {
      name,
      fields,
      interfaces: implemented.map((one) => one.name),
      reference: random.pick(["resolver", "resolver", "stub", null]),
      hasIsTypeOf: random.chance(saysTypeName ? 0.5 : 1 - untold),
    };
  });
  for (const name of unions) {
    const possible = random.some(names, 0.6);
    abstracts.push({ name, fields: null, interfaces: [], possible, hasResolveType: random.chance(0.5) });
  }
  for (const name of ["Query", "Mutation"]) {
    objects.push({ name, fields: [INFO_FIELD, ...pool], interfaces: [], reference: null, hasIsTypeOf: false });
  }
  return { seed, isAsync, saysTypeName, objects, abstracts };
}

function randomShape(random: Random, name: string): Shape {
  const shape = named(name, random.chance(0.4));
  if (!random.chance(0.35)) return shape;
  const list: Shape = { kind: "list", of: shape, nonNull: random.chance(0.4) };
  return random.chance(0.25) ? { kind: "list", of: list, nonNull: random.chance(0.4) } : list;
}

function named(name: string, nonNull: boolean): Shape {
  return { kind: "named", name, nonNull };
}

/** Adds what is not there yet. */
function merge<T>(all: T[], more: readonly T[]): void {
  for (const one of more) if (!all.includes(one)) all.push(one);
}

export function namedIn(shape: Shape): string {
  return shape.kind === "named" ? shape.name : namedIn(shape.of);
}

/** The object types that a composite type's value may be of. */
export function possibleTypes({ abstracts }: Model, name: string): readonly string[] {
  return abstracts.find((one) => one.name === name)?.possible ?? [name];
}

/** None for a union. */
export function fieldsOf({ objects, abstracts }: Model, name: string): readonly FieldModel[] {
  return [...objects, ...abstracts].find((one) => one.name === name)?.fields ?? [];
}
