import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { Code, pastLimit, type RequestError, refuse } from "../errors";
import { ExactNumber } from "../sources/exact-numbers";

/** What a document may cost before anything reads it closely: validation and planning grow faster than its text. */
export interface Limits {
  /** Bytes of a POST body or of one WebSocket message. */
  bodyBytes: number;
  tokens: number;
  /** Brackets within brackets, of whatever kind: to parse them takes stack. */
  nesting: number;
  /** Operations in one document, of which a request runs one. */
  operations: number;
  fragments: number;
  /** Variables that one operation declares. */
  variables: number;
  /** Nesting of lists and objects in an argument or in a variable's value. */
  valueDepth: number;
  /** Bytes of one text, in an argument or in a variable's value. */
  textBytes: number;
  /** Nesting of fields, fragments spread out; introspection has `introspectionDepth` of its own. */
  depth: number;
  introspectionDepth: number;
  rootFields: number;
  aliases: number;
  /** Fields after every fragment is spread out. */
  fields: number;
  /** The same with the fragments themselves, which cost as much to plan and may hold next to nothing. */
  selections: number;
  directives: number;
  /** Distinct variables in `@skip` and `@include`. */
  conditions: number;
  /** Objects that an answer may come to, by what the schema says of lists (`@listSize`, `@cost`, `first`). */
  cost: number;
  /** Steps that planning one operation may take; about one for each way there is to each of its fields. */
  planningSteps: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1_048_576,
  tokens: 4_000,
  nesting: 200,
  operations: 20,
  fragments: 60,
  variables: 100,
  valueDepth: 20,
  textBytes: 20_000,
  depth: 15,
  introspectionDepth: 20,
  rootFields: 30,
  aliases: 30,
  fields: 1_000,
  selections: 2_000,
  directives: 200,
  conditions: 20,
  cost: 50_000,
  planningSteps: 2_000,
};

interface Size {
  depth: number;
  introspectionDepth: number;
  rootFields: number;
  aliases: number;
  fields: number;
  selections: number;
  directives: number;
  conditions: ReadonlySet<string>;
}

/** @throws RequestError 400 LIMIT_EXCEEDED, or GRAPHQL_VALIDATION_FAILED for what no later stage survives. */
export function checkLimits(document: DocumentNode, limits: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  if (operations.length > limits.operations) throw tooMany("operations", limits.operations, "document");
  if (fragments.size > limits.fragments) throw tooMany("fragments", limits.fragments, "document");
  const measure = new Measure(fragments, limits);
  for (const name of fragments.keys()) measure.fragment(name);
  for (const operation of operations) {
    const { variableDefinitions = [], directives = [] } = operation;
    if (variableDefinitions.length > limits.variables) throw tooMany("variables", limits.variables);
    for (const { variable, defaultValue } of variableDefinitions) {
      ensureNotReserved(variable.name.value);
      if (defaultValue) measure.value(defaultValue);
    }
    const size = measure.selectionSet(operation.selectionSet);
    enforce({ ...size, directives: size.directives + directives.length }, limits);
  }
}

/**
 * Values reach subgraphs by code that walks them recursively, and texts code that takes longer for longer ones.
 *
 * @throws RequestError 400 LIMIT_EXCEEDED
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>, { valueDepth, textBytes }: Limits): void {
  let level: unknown[] = Object.values(variables);
  for (let depth = 0; level.length > 0; depth++) {
    for (const value of level) if (typeof value === "string") ensureShort(value, textBytes);
    level = level.filter((value) => typeof value === "object" && value !== null && !(value instanceof ExactNumber));
    if (depth === valueDepth && level.length > 0) throw valueTooDeep(valueDepth);
    level = level.flatMap((value) => Object.values(value as object));
  }
}

/** Each fragment is measured once, so that fragments that double one another cost nothing to refuse. */
class Measure {
  private readonly measured = new Map<string, Size | "in progress">();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly limits: Limits,
  ) {}

  fragment(name: string): Size {
    const known = this.measured.get(name);
    if (known === "in progress") {
      throw refuse(400, Code.GRAPHQL_VALIDATION_FAILED, `Fragment "${name}" spreads itself.`);
    }
    if (known) return known;
    const definition = this.fragments.get(name);
    this.measured.set(name, "in progress");
    const size = definition ? this.selectionSet(definition.selectionSet) : NOTHING;
    this.measured.set(name, size);
    return size;
  }

  selectionSet({ selections }: SelectionSetNode): Size {
    let total = NOTHING;
    for (const selection of selections) {
      total = sum(total, this.selection(selection));
      // At once, because what comes after may be as large again.
      if (total.fields > this.limits.fields) throw exceeded(`selects more than ${this.limits.fields} fields`);
      if (total.selections > this.limits.selections) {
        throw exceeded(`selects more than ${this.limits.selections} fields and fragments`);
      }
    }
    return total;
  }

  value(value: ValueNode, depth = 0): void {
    if (value.kind === Kind.STRING) ensureShort(value.value, this.limits.textBytes);
    if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return;
    if (depth === this.limits.valueDepth) throw valueTooDeep(this.limits.valueDepth);
    if (value.kind === Kind.LIST) for (const item of value.values) this.value(item, depth + 1);
    else for (const field of value.fields) this.value(field.value, depth + 1);
  }

  private selection(selection: SelectionNode): Size {
    const inner = this.within(selection);
    const { directives = [] } = selection;
    for (const directive of directives) for (const argument of directive.arguments ?? []) this.value(argument.value);
    return {
      ...inner,
      selections: inner.selections + 1,
      directives: inner.directives + directives.length,
      conditions: directives.length === 0 ? inner.conditions : union(inner.conditions, conditionsOf(selection)),
    };
  }

  private within(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.selectionSet(selection.selectionSet);
    const { name, alias, selectionSet, arguments: given = [] } = selection;
    if (alias && alias.value !== name.value) ensureNotReserved(alias.value);
    for (const argument of given) this.value(argument.value);
    const inner = selectionSet ? this.selectionSet(selectionSet) : NOTHING;
    const depth = 1 + Math.max(inner.depth, inner.introspectionDepth);
    const introspects = name.value === "__schema" || name.value === "__type";
    return {
      ...inner,
      depth: introspects ? 0 : depth,
      introspectionDepth: introspects ? depth : 0,
      rootFields: 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      fields: inner.fields + 1,
    };
  }
}

const NOTHING: Size = {
  depth: 0,
  introspectionDepth: 0,
  rootFields: 0,
  aliases: 0,
  fields: 0,
  selections: 0,
  directives: 0,
  conditions: new Set(),
};

function sum(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    rootFields: one.rootFields + other.rootFields,
    aliases: one.aliases + other.aliases,
    fields: one.fields + other.fields,
    selections: one.selections + other.selections,
    directives: one.directives + other.directives,
    conditions: union(one.conditions, other.conditions),
  };
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  if (one.size === 0 || one === other) return other;
  return other.size === 0 ? one : new Set([...one, ...other]);
}

function conditionsOf({ directives = [] }: SelectionNode): ReadonlySet<string> {
  const given = directives.flatMap((directive) => directive.arguments ?? []);
  return new Set(given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? value.name.value : [])));
}

const DEEPER = "ask for what is further down in a request of its own";

function enforce(size: Size, limits: Limits): void {
  if (size.depth > limits.depth) throw exceeded(`is nested deeper than ${limits.depth} fields`, DEEPER);
  if (size.introspectionDepth > limits.introspectionDepth) {
    throw exceeded(`introspects deeper than ${limits.introspectionDepth} fields`, DEEPER);
  }
  if (size.rootFields > limits.rootFields) throw tooMany("root fields", limits.rootFields);
  if (size.aliases > limits.aliases) throw tooMany("aliases", limits.aliases);
  if (size.directives > limits.directives) throw tooMany("directives", limits.directives);
  if (size.conditions.size > limits.conditions) throw tooMany("conditional variables", limits.conditions);
}

/** `__proto__: name` or `__typename: name` would be read back as something that it is not. */
function ensureNotReserved(name: string): void {
  if (name.startsWith("__")) {
    throw refuse(
      400,
      Code.GRAPHQL_VALIDATION_FAILED,
      `Name "${name}" is reserved and cannot be an alias or a variable.`,
    );
  }
}

/** A character is at most three bytes for each of its UTF-16 units. */
function ensureShort(text: string, bytes: number): void {
  if (text.length * 3 > bytes && Buffer.byteLength(text) > bytes)
    throw exceeded(`has a text of more than ${bytes} bytes`, "send a shorter one");
}

function valueTooDeep(depth: number): RequestError {
  return exceeded(`has a value nested deeper than ${depth} levels`, "send a flatter one");
}

function tooMany(what: string, limit: number, whole: "operation" | "document" = "operation"): RequestError {
  return pastLimit(`The ${whole} has more than ${limit} ${what}`);
}

function exceeded(what: string, next?: string): RequestError {
  return pastLimit(`The operation ${what}`, next);
}
