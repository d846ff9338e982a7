import type { FetchDataRewrite, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { quote } from "./json-text";
import { type Fields, isFields, isOfType, read } from "./rewrites";

/** An entity's representation as JSON text, or undefined when the subgraph cannot be asked about this object. */
export type WriteRepresentation = (entity: Fields) => string | undefined;

/** What one selection on a representation needs: a field's name here, its name there and what is selected in it. */
interface RequiredField {
  from: string;
  to: string;
  selections: readonly QueryPlanSelectionNode[] | undefined;
}

export interface RepresentationOptions {
  schema: GraphQLSchema;
  requires: readonly QueryPlanSelectionNode[];
  inputRewrites: readonly FetchDataRewrite[];
  /** The name under which a subgraph knows a field that has another name here. */
  wireName: (name: string) => string;
}

/** A writer for one fetch: its code is made once for each concrete type that it meets. */
export function representationWriter(options: RepresentationOptions): WriteRepresentation {
  const writers = new Map<string, WriteRepresentation | null>();
  let lastType: string | undefined;
  let lastWriter: WriteRepresentation | null = null;
  return (entity) => {
    const type = entity.__typename;
    if (type !== lastType) {
      if (typeof type !== "string") return undefined;
      let writer = writers.get(type);
      if (writer === undefined) {
        writer = writerFor(type, options);
        writers.set(type, writer);
      }
      lastType = type;
      lastWriter = writer;
    }
    return lastWriter?.(entity);
  };
}

/** Null when nothing of this type is asked for. */
function writerFor(type: string, options: RepresentationOptions): WriteRepresentation | null {
  const fields = requiredFields(options, options.requires, { __typename: type });
  if (fields.length === 0) return null;
  const typename = rewrittenTypename(options, type);
  const nested: ((value: unknown) => string | undefined)[] = [];
  const names = JSON.stringify;
  const lines = fields.map(({ from, to, selections }, index) => {
    const label = names(`${index === 0 ? "{" : ","}${names(to)}:`);
    if (from === "__typename") return `text += ${names(`${index === 0 ? "{" : ","}"__typename":${names(typename)}`)};`;
    if (selections) nested[index] = (value) => writeNested(options, selections, value);
    const write = selections
      ? `const inner = nested[${index}](value); if (inner === undefined) return undefined; text += ${label} + inner;`
      : `text += ${label} + (typeof value === "string" ? quote(value) : stringify(value));`;
    return `{ const value = entity[${names(from)}]; if (value === undefined || typeof value === "function") return undefined; ${write} }`;
  });
  const source = `"use strict"; return (entity) => { let text = ""; ${lines.join("\n")} return text + "}"; };`;
  return new Function("quote", "stringify", "nested", source)(quote, JSON.stringify, nested);
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
      fields.set(from, { from, to: options.wireName(from), selections: inner });
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

function writeNested(
  options: RepresentationOptions,
  selections: readonly QueryPlanSelectionNode[],
  value: unknown,
): string | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) {
    const items = value.map((item) => writeNested(options, selections, item));
    return items.includes(undefined) ? undefined : `[${items.join(",")}]`;
  }
  if (!isFields(value)) return undefined;
  const parts: string[] = [];
  for (const { from, to, selections: inner } of requiredFields(options, selections, value)) {
    const field = read(value, from);
    if (field === undefined) return undefined;
    const text = inner ? writeNested(options, inner, field) : JSON.stringify(field);
    if (text === undefined) return undefined;
    parts.push(`${JSON.stringify(to)}:${text}`);
  }
  return `{${parts.join(",")}}`;
}
