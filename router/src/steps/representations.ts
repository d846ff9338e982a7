import type { FetchDataRewrite, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type GraphQLSchema, isObjectType } from "graphql";
import { GeneratedCode, literal, property } from "../generated-code";
import { namesIn, outerNamesIn } from "../planning/field-sets";
import { areSameNumber, jsonText } from "../sources/exact-numbers";
import { type Fields, isFields, isOfType, read } from "./fields";
import { quote } from "./json-text";

/** How one fetch tells its subgraph of an entity. */
export interface Representing {
  /** The entity's key where that is one value, and else all of its text. Undefined: the subgraph cannot be asked about it. */
  key(entity: Fields): unknown;
  /** Whether two objects with one key have equal representations. */
  same(one: Fields, other: Fields): boolean;
  /** The representation, as JSON text, of an object that has a key. */
  text(entity: Fields): string;
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
  /** The concrete types of the objects that are asked about; undefined for all that have what is required. */
  types: readonly string[] | undefined;
  inputRewrites: readonly FetchDataRewrite[];
  /** The name under which a subgraph knows a field that has another name in plans. */
  wireName: (name: string) => string;
  /** The field sets by one of which the subgraph knows objects of a type. */
  keysOf: (type: string) => readonly string[];
  /** The leaves of entities are JSON text already; false when not given. */
  isText?: boolean;
}

const NOT_ASKED: Representing = { key: () => undefined, same: () => true, text: () => "{}" };

/** The code that represents a concrete type is made when the first object of that type is met. */
export function representing(options: RepresentationOptions): Representing {
  const byType = new Map<unknown, Representing>();
  let lastType: unknown;
  let last = NOT_ASKED;
  const forType = (type: unknown): Representing => {
    if (type === lastType) return last;
    let known = byType.get(type);
    if (known === undefined) {
      known = typeof type === "string" && isAsked(type, options) ? representingType(type, options) : NOT_ASKED;
      if (byType.size < MET_TYPES) byType.set(type, known);
    }
    lastType = type;
    last = known;
    return known;
  };
  return {
    key: (entity) => forType(entity.__typename).key(entity),
    same: (one, other) => forType(one.__typename).same(one, other),
    text: (entity) => forType(entity.__typename).text(entity),
  };
}

/** An object whose concrete type no subgraph has told is asked about. */
function isAsked(type: string, { schema, types }: RepresentationOptions): boolean {
  return types === undefined || types.includes(type) || !isObjectType(schema.getType(type));
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
  const ways = [{ fields: all, options }];
  for (const fragment of options.requires) {
    const within = requiredFields(options, [fragment], { __typename: type });
    const names = new Set(within.map(({ from }) => from));
    const fields = all.filter((field) => names.has(field.from) || !isKey(field));
    if (within.length === 0 || fields.length === all.length || fragment.kind !== "InlineFragment") continue;
    const start = `... on ${fragment.typeCondition}`;
    const inputRewrites = options.inputRewrites.filter(({ path }) => path[0] === start);
    ways.push({ fields, options: { ...options, inputRewrites } });
  }
  const isOnlyType = ways.length === 1 && mayOnlyBe(type, options);
  const made = ways.map((way) => representingFields(type, way.fields, isOnlyType, way.options));
  return made.length === 1 ? made[0]! : keyedByText((entity) => firstText(made, entity));
}

function firstText(ways: readonly Representing[], entity: Fields): string | undefined {
  const way = ways.find((each) => each.key(entity) !== undefined);
  return way?.text(entity);
}

/** @param text undefined when something that is required is not known */
function keyedByText(text: (entity: Fields) => string | undefined): Representing {
  return { key: text, same: () => true, text: text as (entity: Fields) => string };
}

/** @param isOnlyType whether all that the fetch is asked about is of one type, so that keys need not name it */
function representingFields(
  type: string,
  fields: readonly RequiredField[],
  isOnlyType: boolean,
  options: RepresentationOptions,
): Representing {
  const keys = options.keysOf(type);
  if (fields.length === 0 || !hasKey(fields, keys)) return NOT_ASKED;
  const leaves = fields.filter(({ from }) => from !== "__typename");
  const typename = rewrittenTypename(options, type);
  if (leaves.some(({ selections }) => selections)) return nestedRepresenting(options, leaves, typename);
  const value = ({ from }: RequiredField) => property("entity", from);
  const missing = leaves.map((leaf) => `isMissing(${value(leaf)})`).join(" || ") || "false";
  const start = `{"__typename":${JSON.stringify(typename)}`;
  const labelled = leaves.map((leaf) => `${literal(`,${JSON.stringify(leaf.to)}:`)} + json(${value(leaf)})`);
  const text = [literal(start), ...labelled, '"}"'].join(" + ");
  const keyLeaf = isOnlyType ? leaves.find(({ to }) => keys.includes(to)) : undefined;
  const code = new GeneratedCode({ isMissing, json: options.isText ? textJson : json, keyedByText, areSameNumber });
  const key = keyLeaf && value(keyLeaf);
  const same = ({ from }: RequiredField) => {
    const [one, other] = [property("one", from), property("other", from)];
    return options.isText ? `${one} === ${other}` : `(${one} === ${other} || areSameNumber(${one}, ${other}))`;
  };
  return code.compile(
    keyLeaf
      ? `{
        key: (entity) => (${missing} ? undefined : ${options.isText ? key : `typeof ${key} === "object" ? json(${key}) : ${key}`}),
        same: (one, other) => ${leaves.map(same).join(" && ")},
        text: (entity) => ${text},
      }`
      : `keyedByText((entity) => (${missing} ? undefined : ${text}))`,
  );
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

/** A value that came as JSON, as JSON text. */
function json(value: unknown): string {
  if (typeof value === "string") return quote(value);
  return typeof value === "object" ? jsonText(value)! : `${value}`;
}

/** A value whose leaves are JSON text, as JSON text. Only a type's name is a name. */
function textJson(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return `[${value.map(textJson).join()}]`;
  if (!isFields(value)) return "null";
  const fields = Object.entries(value).map(([name, field]) => {
    return `${JSON.stringify(name)}:${name === "__typename" ? quote(field as string) : textJson(field)}`;
  });
  return `{${fields.join()}}`;
}

function mayOnlyBe(type: string, { schema, requires }: RepresentationOptions): boolean {
  const conditions = requires.map((selection) => (selection.kind === "InlineFragment" ? selection.typeCondition : ""));
  return isObjectType(schema.getType(type)) && conditions.every((condition) => condition === type);
}

function nestedRepresenting(
  options: RepresentationOptions,
  fields: readonly RequiredField[],
  typename: string,
): Representing {
  return keyedByText((entity) => {
    const representation: Fields = { __typename: typename };
    for (const { from, to, selections } of fields) {
      const value = read(entity, from);
      const selected = selections ? select(options, selections, value) : value;
      if (selected === undefined) return undefined;
      representation[to] = selected;
    }
    return options.isText ? textJson(representation) : jsonText(representation);
  });
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
  // A plan does not always name the type, by which the subgraph tells which of the fragments is meant.
  const type = read(value, "__typename");
  if (type !== undefined && selections.some(({ kind }) => kind === "InlineFragment")) selected.__typename = type;
  for (const { from, to, selections: inner } of requiredFields(options, selections, value)) {
    const field = read(value, from);
    const known = inner && field !== undefined ? select(options, inner, field) : field;
    if (known === undefined) return undefined;
    selected[to] = known;
  }
  return selected;
}
