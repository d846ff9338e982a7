import type { FetchDataRewrite, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type GraphQLSchema, isObjectType } from "graphql";
import { namesIn, outerNamesIn } from "../field-sets";
import { type Fields, isFields, isOfType, read } from "./rewrites";

/** How one fetch tells its subgraph of an entity. */
export interface Representing {
  /** Equal for entities with equal representations; undefined when the subgraph cannot be asked about this object. */
  key(entity: Fields): unknown;
  /** The representation of an object that has a key. */
  of(entity: Fields): Fields;
}

/** What a representation takes over: a field's name in plans, its name for the subgraph and what is selected in it. */
interface RequiredField {
  from: string;
  to: string;
  selections: readonly QueryPlanSelectionNode[] | undefined;
}

export interface RepresentationOptions {
  schema: GraphQLSchema;
  requires: readonly QueryPlanSelectionNode[];
  inputRewrites: readonly FetchDataRewrite[];
  /** The name under which a subgraph knows a field that has another name in plans. */
  wireName: (name: string) => string;
  /** The field sets by one of which the subgraph knows objects of a type. */
  keysOf: (type: string) => readonly string[];
}

const NOT_ASKED: Representing = { key: () => undefined, of: () => ({}) };

/** The code that represents a concrete type is made when the first object of that type is met. */
export function representing(options: RepresentationOptions): Representing {
  const byType = new Map<unknown, Representing>();
  let lastType: unknown;
  let last = NOT_ASKED;
  const forType = (type: unknown): Representing => {
    if (type === lastType) return last;
    let known = byType.get(type);
    if (known === undefined) {
      known = typeof type === "string" ? representingType(type, options) : NOT_ASKED;
      if (byType.size < MET_TYPES) byType.set(type, known);
    }
    lastType = type;
    last = known;
    return known;
  };
  return {
    key: (entity) => forType(entity.__typename).key(entity),
    of: (entity) => forType(entity.__typename).of(entity),
  };
}

/** A subgraph that invents type names does not fill the memory. */
const MET_TYPES = 1_000;

/**
 * A plan may name the keys of a type and of its interfaces side by side although an object has but one of them: what
 * suffices is one fragment whole, and of the others all that is no key.
 */
function representingType(type: string, options: RepresentationOptions): Representing {
  const keyNames = new Set(options.keysOf(type).flatMap(namesIn));
  const isKey = ({ to }: RequiredField) => to !== "__typename" && keyNames.has(to);
  const all = requiredFields(options, options.requires, { __typename: type });
  const ways = [representingFields(type, all, options)];
  for (const fragment of options.requires) {
    const within = requiredFields(options, [fragment], { __typename: type });
    const names = new Set(within.map(({ from }) => from));
    const fields = all.filter((field) => names.has(field.from) || !isKey(field));
    if (within.length === 0 || fields.length === all.length || fragment.kind !== "InlineFragment") continue;
    const start = `... on ${fragment.typeCondition}`;
    const inputRewrites = options.inputRewrites.filter(({ path }) => path[0] === start);
    ways.push(representingFields(type, fields, { ...options, inputRewrites }));
  }
  return ways.length === 1 ? ways[0]! : firstOf(ways);
}

function firstOf(ways: readonly Representing[]): Representing {
  const wayFor = (entity: Fields) => ways.findIndex((way) => way.key(entity) !== undefined);
  return {
    key: (entity) => {
      const way = wayFor(entity);
      return way <= 0 ? ways[0]!.key(entity) : `${way} ${String(ways[way]!.key(entity))}`;
    },
    of: (entity) => ways[Math.max(0, wayFor(entity))]!.of(entity),
  };
}

function representingFields(
  type: string,
  fields: readonly RequiredField[],
  options: RepresentationOptions,
): Representing {
  if (fields.length === 0 || !hasKey(fields, options.keysOf(type))) return NOT_ASKED;
  const leaves = fields.filter(({ from }) => from !== "__typename");
  const typename = JSON.stringify(rewrittenTypename(options, type));
  if (leaves.some(({ selections }) => selections)) return nestedRepresenting(options, leaves, JSON.parse(typename));
  const [only] = leaves;
  const value = ({ from }: RequiredField) => `entity[${JSON.stringify(from)}]`;
  const lines = leaves.map((leaf) => `const value = ${value(leaf)}; if (isMissing(value)) return undefined;`);
  const isSoleType = mayOnlyBe(type, options);
  const key =
    leaves.length === 1 && only && isSoleType
      ? `${lines[0]} return typeof value === "object" ? stringify(value) : value;`
      : `let key = ${typename}; ${lines.map((line) => `{ ${line} key += part(value); }`).join("\n")} return key;`;
  const pairs = leaves.map((leaf) => `${JSON.stringify(leaf.to)}: ${value(leaf)}`);
  const source = `"use strict"; return {
    key(entity) { ${key} },
    of(entity) { return { __typename: ${typename}, ${pairs.join(", ")} }; },
  };`;
  return new Function("isMissing", "stringify", "part", source)(isMissing, JSON.stringify, part) as Representing;
}

/** A plan may require something of objects that it does not mean: these have no key. */
function hasKey(fields: readonly RequiredField[], keys: readonly string[]): boolean {
  const names = new Set(fields.map(({ to }) => to));
  return keys.length === 0 || keys.some((key) => outerNamesIn(key).every((name) => names.has(name)));
}

/** Own properties are JSON values; what an object inherits may be a function. */
function isMissing(value: unknown): boolean {
  return value === undefined || typeof value === "function";
}

function part(value: unknown): string {
  return typeof value === "string" ? ` ${value.length}:${value}` : ` ${JSON.stringify(value)}`;
}

/** Whether all that this fetch is asked about is of one type, so that keys need not name it. */
function mayOnlyBe(type: string, { schema, requires }: RepresentationOptions): boolean {
  const conditions = requires.map((selection) => (selection.kind === "InlineFragment" ? selection.typeCondition : ""));
  return isObjectType(schema.getType(type)) && conditions.every((condition) => condition === type);
}

function nestedRepresenting(
  options: RepresentationOptions,
  fields: readonly RequiredField[],
  typename: string,
): Representing {
  const of = (entity: Fields): Fields | undefined => {
    const representation: Fields = { __typename: typename };
    for (const { from, to, selections } of fields) {
      const value = read(entity, from);
      const selected = selections ? select(options, selections, value) : value;
      if (selected === undefined) return undefined;
      representation[to] = selected;
    }
    return representation;
  };
  return {
    key: (entity) => JSON.stringify(of(entity)),
    of: (entity) => of(entity) ?? {},
  };
}

function requiredFields(
  options: RepresentationOptions,
  selections: readonly QueryPlanSelectionNode[],
  source: Fields,
): RequiredField[] {
  const fields = new Map<string, RequiredField>();
  const collect = (within: readonly QueryPlanSelectionNode[]): void => {
    for (const selection of within) {
      if (selection.kind === "InlineFragment") {
        const condition = selection.typeCondition;
        if (condition === undefined || isOfType(options.schema, source, condition, false))
          collect(selection.selections);
        continue;
      }
      const from = selection.alias ?? selection.name;
      const known = fields.get(from);
      const inner = selection.selections && [...(known?.selections ?? []), ...selection.selections];
      // An alias is the planner's own, made where fields of one name would not fit together.
      fields.set(from, { from, to: options.wireName(selection.name), selections: inner });
    }
  };
  collect(selections);
  return [...fields.values()];
}

/** The planner names the interface instead where a subgraph knows its implementers only as one (`@interfaceObject`). */
function rewrittenTypename({ schema, inputRewrites }: RepresentationOptions, type: string): string {
  let name = type;
  for (const rewrite of inputRewrites) {
    if (rewrite.kind !== "ValueSetter" || rewrite.path.at(-1) !== "__typename") continue;
    const [condition] = rewrite.path;
    const matches =
      rewrite.path.length === 1 ||
      (condition !== undefined && isOfType(schema, { __typename: type }, condition.slice("... on ".length), false));
    if (matches) name = String(rewrite.setValueTo);
  }
  return name;
}

/** Undefined when something that is required is not known. */
function select(
  options: RepresentationOptions,
  selections: readonly QueryPlanSelectionNode[],
  value: unknown,
): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) {
    const items = value.map((item) => select(options, selections, item));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isFields(value)) return undefined;
  const selected: Fields = {};
  for (const { from, to, selections: inner } of requiredFields(options, selections, value)) {
    const field = read(value, from);
    const known = inner && field !== undefined ? select(options, inner, field) : field;
    if (known === undefined) return undefined;
    selected[to] = known;
  }
  return selected;
}
