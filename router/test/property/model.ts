/** A federated schema before it is written down: which subgraph declares which field of which type, and how. */
export interface Model {
  subgraphs: string[];
  /** Seeds the values that every field has. */
  dataSeed: number;
  scalars: string[];
  enums: EnumModel[];
  inputs: InputModel[];
  objects: ObjectModel[];
  interfaces: InterfaceModel[];
  unions: UnionModel[];
  /** Whether fields may fail; then nullability is the same everywhere. */
  faults: boolean;
  /** Whether keys, values and literals are what JavaScript has no numbers for, and variables may be null where they fail. */
  extremes: boolean;
}

export type Shape = { kind: "named"; name: string; nonNull: boolean } | { kind: "list"; of: Shape; nonNull: boolean };

export interface EnumModel {
  name: string;
  /** An enum of results only may have other values in each subgraph. */
  valuesAt: Record<string, string[]>;
  inaccessible: string[];
}

export interface ArgumentModel {
  name: string;
  shape: Shape;
  /** Absent when it has none; null is a default too. */
  defaultValue?: unknown;
  inaccessible?: boolean;
}

export interface InputModel {
  name: string;
  fields: ArgumentModel[];
}

/** One step of a field set: a field with arguments and sub-selection, or a fragment. */
export type FieldSet = readonly FieldSetStep[];
export type FieldSetStep =
  | { field: string; arguments?: Record<string, unknown>; of?: FieldSet }
  | { on: string; of: FieldSet };

export type Placement =
  | {
      kind: "resolved";
      /** Declared nullable here although others declare it non-null. */
      relaxed?: boolean;
      requires?: FieldSet;
      provides?: FieldSet;
      override?: { from: string; label?: string };
      /** Another subgraph overrides it: nobody may ask here. */
      overridden?: boolean;
    }
  | { kind: "external" };

export interface FieldModel {
  name: string;
  shape: Shape;
  arguments: ArgumentModel[];
  /** Creation order: a field may require only earlier ones. */
  order: number;
  at: Record<string, Placement>;
  inaccessible?: boolean;
  /** Part of a key: never null, distinct for each entity in combination. */
  keyValue?: "id" | "sku" | "low" | "high" | "part" | "twin" | "serial";
}

export interface KeyModel {
  fields: FieldSet;
  resolvable: boolean;
}

export interface ObjectModel {
  name: string;
  kind: "entity" | "value" | "root";
  fields: FieldModel[];
  at: Record<string, ObjectPresence>;
}

export interface ObjectPresence {
  keys: KeyModel[];
  implements: string[];
  extends: boolean;
  /** Knows nothing of every third entity: references to them find nothing. */
  forgetful?: boolean;
}

export interface InterfaceModel {
  name: string;
  fields: FieldModel[];
  /** Subgraphs that declare it as an interface, with the names of its fields there. */
  at: Record<string, { fields: string[]; keys: KeyModel[] }>;
  /** Subgraphs that declare it as an object; their fields are in `fields`. */
  objectAt: string[];
}

export interface UnionModel {
  name: string;
  membersAt: Record<string, string[]>;
}

export const ENTITY_COUNT = 6;

export function namedIn(shape: Shape): string {
  return shape.kind === "named" ? shape.name : namedIn(shape.of);
}

export function resolversOf(field: FieldModel): string[] {
  return Object.entries(field.at).flatMap(([subgraph, placement]) =>
    placement.kind === "resolved" && !placement.overridden ? [subgraph] : [],
  );
}

export function implementersOf(model: Model, name: string): ObjectModel[] {
  return model.objects.filter(({ at }) => Object.values(at).some((presence) => presence.implements.includes(name)));
}

/** The objects that an output type can turn out to be in one subgraph. */
export function runtimeTypesAt(model: Model, name: string, subgraph: string): string[] {
  const object = model.objects.find((each) => each.name === name);
  if (object) return object.at[subgraph] ? [name] : [];
  const union = model.unions.find((each) => each.name === name);
  if (union) return union.membersAt[subgraph] ?? [];
  const declared = model.interfaces.find((each) => each.name === name);
  if (!declared) return [];
  if (declared.objectAt.includes(subgraph)) return implementersOf(model, name).map((each) => each.name);
  if (!declared.at[subgraph]) return [];
  return model.objects.filter(({ at }) => at[subgraph]?.implements.includes(name)).map((each) => each.name);
}
