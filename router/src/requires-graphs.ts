import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  visit,
} from "graphql";

export interface SeparatedRequires {
  document: DocumentNode;
  /** The subgraph behind each name that was added. */
  subgraphs: ReadonlyMap<string, string>;
}

const MARK = " (required fields)";

/**
 * Where a field that some `@requires` names is itself one with `@requires`, `@query-planner` 2.14 may ask for it in a
 * fetch that does not bring what it requires: it merges that fetch into an earlier one of the same subgraph. To the
 * planner such a subgraph becomes two of one service, the fields with `@requires` in a graph of their own.
 */
export function separateRequires(document: DocumentNode): SeparatedRequires {
  const graphs = chainedGraphs(document);
  if (graphs.size === 0) return { document, subgraphs: new Map() };
  const subgraphs = new Map<string, string>();
  const copies = new Map([...graphs].map((graph) => [graph, `${graph}__REQUIRES`]));
  const roots = rootTypes(document);
  const separated = visit(document, {
    EnumValueDefinition: (value) => ({
      ...value,
      directives: value.directives?.flatMap((each) => withCopy(each, "join__enumValue", copies)) ?? [],
    }),
    EnumTypeDefinition: {
      leave: (type) => {
        if (type.name.value !== "join__Graph") return withCopiedDirectives(type, copies);
        const values = type.values ?? [];
        return { ...type, values: [...values, ...values.flatMap((value) => copiedGraph(value, copies, subgraphs))] };
      },
    },
    FieldDefinition: (field) => separatedField(field, copies),
    // Operations begin at the subgraph itself.
    ObjectTypeDefinition: {
      enter: (type) => (roots.has(type.name.value) ? false : undefined),
      leave: (type) => withCopiedDirectives(type, copies),
    },
    InterfaceTypeDefinition: { leave: (type) => withCopiedDirectives(type, copies) },
    UnionTypeDefinition: { leave: (type) => withCopiedDirectives(type, copies) },
    ScalarTypeDefinition: { leave: (type) => withCopiedDirectives(type, copies) },
    InputObjectTypeDefinition: { leave: (type) => withCopiedDirectives(type, copies) },
    InputValueDefinition: (value) => ({
      ...value,
      directives: value.directives?.flatMap((each) => withCopy(each, "join__field", copies)) ?? [],
    }),
  });
  return { document: separated, subgraphs };
}

function rootTypes({ definitions }: DocumentNode): Set<string> {
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION ? definition.operationTypes.map(({ type }) => type.name.value) : [],
    ),
  );
}

/** Graphs with a field that has `@requires` and that another `@requires` names. */
function chainedGraphs(document: DocumentNode): Set<string> {
  const required = new Set<string>();
  const requiring: { name: string; graph: string }[] = [];
  visit(document, {
    FieldDefinition: ({ name, directives = [] }) => {
      for (const directive of directives) {
        const requires = directive.name.value === "join__field" ? argument(directive, "requires") : undefined;
        if (requires?.value.kind !== Kind.STRING) continue;
        requiring.push({ name: name.value, graph: graphOf(directive) ?? "" });
        visit(parse(`{${requires.value.value}}`, { noLocation: true }), {
          Field: (field) => {
            required.add(field.name.value);
          },
        });
      }
    },
  });
  return new Set(requiring.filter(({ name }) => required.has(name)).map(({ graph }) => graph));
}

type Copies = ReadonlyMap<string, string>;

/** A field with `@requires` is only in its graph's copy, one without in both. */
function separatedField(field: FieldDefinitionNode, copies: Copies): FieldDefinitionNode {
  const directives = (field.directives ?? []).flatMap((directive) => {
    const copy = copies.get(graphOf(directive) ?? "");
    if (copy === undefined || directive.name.value !== "join__field") return [directive];
    const copied = inGraph(directive, copy);
    return argument(directive, "requires") ? [copied] : [directive, copied];
  });
  return { ...field, directives };
}

function withCopiedDirectives<Type extends { directives?: readonly ConstDirectiveNode[] | undefined }>(
  type: Type,
  copies: Copies,
): Type {
  const names = ["join__type", "join__implements", "join__unionMember"];
  const directives = (type.directives ?? []).flatMap((directive) =>
    names.flatMap((name) => (directive.name.value === name ? withCopy(directive, name, copies) : [])),
  );
  const others = (type.directives ?? []).filter(({ name }) => !names.includes(name.value));
  return { ...type, directives: [...directives, ...others] };
}

function withCopy(directive: ConstDirectiveNode, name: string, copies: Copies): ConstDirectiveNode[] {
  const copy = directive.name.value === name ? copies.get(graphOf(directive) ?? "") : undefined;
  return copy === undefined ? [directive] : [directive, inGraph(directive, copy)];
}

function copiedGraph(
  value: EnumValueDefinitionNode,
  copies: Copies,
  subgraphs: Map<string, string>,
): EnumValueDefinitionNode[] {
  const copy = copies.get(value.name.value);
  if (copy === undefined) return [];
  const directives = value.directives?.map((directive) => {
    const name = argument(directive, "name");
    if (directive.name.value !== "join__graph" || name?.value.kind !== Kind.STRING) return directive;
    const renamed = { ...name, value: { ...name.value, value: `${name.value.value}${MARK}` } };
    subgraphs.set(renamed.value.value, name.value.value);
    return replaced(directive, renamed);
  });
  return [{ ...value, name: { ...value.name, value: copy }, ...(directives && { directives }) }];
}

function inGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  return replaced(directive, {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: "graph" },
    value: { kind: Kind.ENUM, value: graph },
  });
}

function replaced(directive: ConstDirectiveNode, by: ConstArgumentNode): ConstDirectiveNode {
  const given = directive.arguments ?? [];
  return { ...directive, arguments: given.map((each) => (each.name.value === by.name.value ? by : each)) };
}

function argument(directive: ConstDirectiveNode, name: string): ConstArgumentNode | undefined {
  return directive.arguments?.find((each) => each.name.value === name);
}

function graphOf(directive: ConstDirectiveNode): string | undefined {
  const value = argument(directive, "graph")?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
}
