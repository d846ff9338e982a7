import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";
import { Code, type RequestError, refuse } from "../errors";

/** What a document may cost before anything reads it closely: validation and planning grow faster than its text. */
export interface Limits {
  /** Bytes of a POST body or of one WebSocket message. */
  bodyBytes: number;
  tokens: number;
  /** Nesting of fields, fragments spread out; introspection has `introspectionDepth` of its own. */
  depth: number;
  introspectionDepth: number;
  rootFields: number;
  aliases: number;
  fragments: number;
  /** Fields after every fragment is spread out. */
  fields: number;
  /** Operations at work at one time on one WebSocket. */
  operationsPerSocket: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1_048_576,
  tokens: 4_000,
  depth: 15,
  introspectionDepth: 20,
  rootFields: 30,
  aliases: 60,
  fragments: 60,
  fields: 3_000,
  operationsPerSocket: 100,
};

interface Size {
  depth: number;
  introspectionDepth: number;
  rootFields: number;
  aliases: number;
  fields: number;
}

/** @throws RequestError 400 LIMIT_EXCEEDED, or GRAPHQL_VALIDATION_FAILED for what no later stage survives. */
export function checkLimits(document: DocumentNode, limits: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (fragments.size > limits.fragments) throw exceeded(`has more than ${limits.fragments} fragments`);
  const measure = measurer(fragments, limits);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) measure.fragment(definition.name.value);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable } of definition.variableDefinitions ?? []) ensureNotReserved(variable.name.value);
    enforce(measure.selectionSet(definition.selectionSet), limits);
  }
}

/** Each fragment is measured once, so that fragments that double one another cost nothing to refuse. */
function measurer(fragments: Map<string, FragmentDefinitionNode>, limits: Limits) {
  const measured = new Map<string, Size | "in progress">();

  function fragment(name: string): Size {
    const known = measured.get(name);
    if (known === "in progress") {
      throw refuse(400, Code.GRAPHQL_VALIDATION_FAILED, `Fragment "${name}" spreads itself.`);
    }
    if (known) return known;
    const definition = fragments.get(name);
    measured.set(name, "in progress");
    const size = definition ? selectionSet(definition.selectionSet) : nothing();
    measured.set(name, size);
    return size;
  }

  function selectionSet({ selections }: SelectionSetNode): Size {
    const total = nothing();
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value;
        if (responseName !== undefined && responseName !== selection.name.value) ensureNotReserved(responseName);
        addField(total, selection.name.value, selection.alias !== undefined, selection.selectionSet);
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? fragment(selection.name.value)
            : selectionSet(selection.selectionSet);
        total.rootFields += inner.rootFields;
        include(total, inner);
      }
      if (total.fields > limits.fields) throw exceeded(`selects more than ${limits.fields} fields`);
    }
    return total;
  }

  function addField(total: Size, name: string, aliased: boolean, selections: SelectionSetNode | undefined): void {
    const inner = selections ? selectionSet(selections) : nothing();
    const depth = 1 + Math.max(inner.depth, inner.introspectionDepth);
    const introspects = name === "__schema" || name === "__type";
    include(total, {
      ...inner,
      depth: introspects ? 0 : depth,
      introspectionDepth: introspects ? depth : 0,
      aliases: inner.aliases + (aliased ? 1 : 0),
      fields: inner.fields + 1,
    });
    total.rootFields += 1;
  }

  return { fragment, selectionSet };
}

function include(total: Size, inner: Size): void {
  total.depth = Math.max(total.depth, inner.depth);
  total.introspectionDepth = Math.max(total.introspectionDepth, inner.introspectionDepth);
  total.aliases += inner.aliases;
  total.fields += inner.fields;
}

function nothing(): Size {
  return { depth: 0, introspectionDepth: 0, rootFields: 0, aliases: 0, fields: 0 };
}

function enforce(size: Size, limits: Limits): void {
  if (size.depth > limits.depth) throw exceeded(`is nested deeper than ${limits.depth} fields`);
  if (size.introspectionDepth > limits.introspectionDepth) {
    throw exceeded(`introspects deeper than ${limits.introspectionDepth} fields`);
  }
  if (size.rootFields > limits.rootFields) throw exceeded(`has more than ${limits.rootFields} root fields`);
  if (size.aliases > limits.aliases) throw exceeded(`has more than ${limits.aliases} aliases`);
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

function exceeded(what: string): RequestError {
  return refuse(400, Code.LIMIT_EXCEEDED, `The operation ${what}.`);
}
