import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from "graphql";
import { namesIn } from "./field-sets";
import { graphOf, joinTypeFlag, namedTypeOf, requiresOf, textArgument } from "./join-directives";

export interface SeparatedRequires {
  document: DocumentNode;
  /** The subgraph behind each name that was added. */
  subgraphs: ReadonlyMap<string, string>;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/** A graph that is added for one field of a subgraph: what it takes to ask for that field, and what it returns. */
interface Copy {
  name: string;
  graph: string;
  type: string;
  field: string;
  /** The types that it has, and which of their fields; undefined for all. */
  types: ReadonlyMap<string, ReadonlySet<string> | undefined>;
}

/**
 * Where a field that some `@requires` names is itself one with `@requires`, `@query-planner` 2.14 may ask for it in a
 * fetch that does not bring what it requires: it merges that fetch into an earlier one of the same subgraph. To the
 * planner such a field is in a graph of its own, of the same service.
 */
export function separateRequires(document: DocumentNode): SeparatedRequires {
  const copies = new Supergraph(document).copies();
  const subgraphs = new Map<string, string>();
  if (copies.length === 0) return { document, subgraphs };
  const definitions = document.definitions.map((definition) => separated(definition, copies, subgraphs));
  return { document: { ...document, definitions }, subgraphs };
}

class Supergraph {
  private readonly types = new Map<string, Composite>();

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions)
      if (isComposite(definition)) this.types.set(definition.name.value, definition);
  }

  copies(): Copy[] {
    const requiring = [...this.types.values()].flatMap((type) =>
      fieldsOf(type).flatMap((field) =>
        (field.directives ?? []).flatMap((directive) => {
          const requires = requiresOf(directive);
          return requires === undefined ? [] : [{ type, field, graph: graphOf(directive) ?? "", requires }];
        }),
      ),
    );
    const required = new Set(requiring.flatMap(({ requires }) => namesIn(requires)));
    return requiring
      .filter(({ field }) => required.has(field.name.value))
      .map(({ type, field, graph, requires }): Copy => {
        const needed = namesIn(requires);
        const own = new Set([field.name.value, ...needed, ...this.keyNames(graph)]);
        const types = new Map<string, ReadonlySet<string> | undefined>([[type.name.value, own]]);
        for (const each of fieldsOf(type)) {
          if (own.has(each.name.value)) this.reach(namedTypeOf(each.type), graph, needed, types);
        }
        const name = `${graph}__REQUIRES__${type.name.value}__${field.name.value}`;
        return { name, graph, type: type.name.value, field: field.name.value, types };
      });
  }

  /**
   * The types of a graph that lie behind one. Of an entity its key and what the requirement names is enough: the rest is
   * asked of the graph itself.
   */
  private reach(
    name: string,
    graph: string,
    needed: readonly string[],
    reached: Map<string, ReadonlySet<string> | undefined>,
  ): void {
    const type = this.types.get(name);
    if (!type || reached.has(name) || joinTypes(type, graph).length === 0) return;
    const keys = this.keys(type, graph);
    const isEntity = type.kind === Kind.OBJECT_TYPE_DEFINITION && keys.length > 0;
    const own = isEntity ? new Set([...needed, ...this.keyNames(graph)]) : undefined;
    reached.set(name, own);
    const fields = fieldsOf(type).filter((field) => isIn(field, graph) && (!own || own.has(field.name.value)));
    const others = type.kind === Kind.UNION_TYPE_DEFINITION ? (type.types ?? []) : [];
    const behind = [...fields.map((field) => namedTypeOf(field.type)), ...others.map((member) => member.name.value)];
    for (const each of [...behind, ...this.implementers(name)]) this.reach(each, graph, needed, reached);
  }

  /** Field sets by which entities of a type can be asked for. */
  private keys(type: Composite, graph: string): string[] {
    return joinTypes(type, graph).flatMap((directive) => {
      const isResolvable = joinTypeFlag(directive, "resolvable") !== false;
      const key = textArgument(directive, "key");
      return isResolvable && key !== undefined ? [key] : [];
    });
  }

  /** A key may go through other entities, so what any of a graph's keys names is kept of all. */
  private keyNames(graph: string): string[] {
    return [...this.types.values()].flatMap((type) =>
      joinTypes(type, graph).flatMap((directive) => namesIn(textArgument(directive, "key") ?? "")),
    );
  }

  private implementers(name: string): string[] {
    return [...this.types.values()].flatMap((type) =>
      "interfaces" in type && type.interfaces?.some((each) => each.name.value === name) ? [type.name.value] : [],
    );
  }
}

function separated(
  definition: DefinitionNode,
  copies: readonly Copy[],
  subgraphs: Map<string, string>,
): DefinitionNode {
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return definition.name.value === "join__Graph"
        ? withCopiedGraphs(definition, copies, subgraphs)
        : {
            ...withJoins(definition, copies),
            values: definition.values?.map((value) => withJoins(value, copies)) ?? [],
          };
    case Kind.SCALAR_TYPE_DEFINITION:
      return withJoins(definition, copies);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return {
        ...withJoins(definition, copies),
        fields: definition.fields?.map((each) => withJoins(each, copies)) ?? [],
      };
    case Kind.UNION_TYPE_DEFINITION:
      return withJoins(definition, having(copies, definition.name.value));
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return withSeparatedFields(definition, having(copies, definition.name.value));
    default:
      return definition;
  }
}

function having(copies: readonly Copy[], type: string): Copy[] {
  return copies.filter((copy) => copy.types.has(type));
}

function withSeparatedFields<Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  type: Type,
  copies: readonly Copy[],
): Type {
  const fields = type.fields?.map((field) => {
    const within = copies.filter((copy) => copy.types.get(type.name.value)?.has(field.name.value) ?? true);
    const stated = within.length === copies.length ? field : withStatedGraphs(type, field);
    return separatedField(type.name.value, stated, within);
  });
  return { ...withJoins(type, copies), ...(fields && { fields }) };
}

/** A field that names no graph is in all that its type is in; one that some copy lacks has to name them. */
function withStatedGraphs(type: Composite, field: FieldDefinitionNode): FieldDefinitionNode {
  const directives = field.directives ?? [];
  if (directives.some(({ name }) => name.value === "join__field")) return field;
  const graphs = new Set((type.directives ?? []).filter(({ name }) => name.value === "join__type").map(graphOf));
  const stated = [...graphs].map((graph): ConstDirectiveNode => {
    const value = { kind: Kind.ENUM, value: graph ?? "" } as const;
    const argument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "graph" }, value } as const;
    return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: "join__field" }, arguments: [argument] };
  });
  return { ...field, directives: [...directives, ...stated] };
}

/** The field that a copy was made for is only there; another field with `@requires` in none, and the rest in all. */
function separatedField(type: string, field: FieldDefinitionNode, copies: readonly Copy[]): FieldDefinitionNode {
  const directives = (field.directives ?? []).flatMap((directive) => {
    if (requiresOf(directive) === undefined) return copied(directive, copies);
    const graph = graphOf(directive);
    const own = copies.find((copy) => copy.type === type && copy.field === field.name.value && copy.graph === graph);
    return own ? [inGraph(directive, own.name)] : [directive];
  });
  return { ...field, directives };
}

function withJoins<Node extends { directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: Node,
  copies: readonly Copy[],
): Node {
  return { ...node, directives: (node.directives ?? []).flatMap((directive) => copied(directive, copies)) };
}

function copied(directive: ConstDirectiveNode, copies: readonly Copy[]): ConstDirectiveNode[] {
  const graph = graphOf(directive);
  // What a directive names beside the graph, an interface or a union's member, must be there too.
  const named = textArgument(directive, "interface") ?? textArgument(directive, "member");
  const within = copies.filter((copy) => copy.graph === graph && (!named || copy.types.has(named)));
  return [directive, ...within.map(({ name }) => inGraph(directive, name))];
}

function withCopiedGraphs(
  type: EnumTypeDefinitionNode,
  copies: readonly Copy[],
  subgraphs: Map<string, string>,
): EnumTypeDefinitionNode {
  const values = type.values ?? [];
  const added = copies.flatMap((copy) =>
    values
      .filter((value) => value.name.value === copy.graph)
      .map((value) => {
        const directives = value.directives?.map((directive) => {
          const name = textArgument(directive, "name");
          if (name === undefined) return directive;
          const own = `${name} (${copy.name})`;
          subgraphs.set(own, name);
          return replaced(directive, "name", { kind: Kind.STRING, value: own });
        });
        return { ...value, name: { ...value.name, value: copy.name }, ...(directives && { directives }) };
      }),
  );
  return { ...type, values: [...values, ...added] };
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.UNION_TYPE_DEFINITION
  );
}

function fieldsOf(type: Composite): readonly FieldDefinitionNode[] {
  return "fields" in type ? (type.fields ?? []) : [];
}

/** Whether a graph has the field: one that names no graph is in all that its type is in. */
function isIn(field: FieldDefinitionNode, graph: string): boolean {
  const joins = (field.directives ?? []).filter(({ name }) => name.value === "join__field");
  return joins.length === 0 || joins.some((directive) => graphOf(directive) === graph);
}

function joinTypes(type: Composite, graph: string): ConstDirectiveNode[] {
  return (type.directives ?? []).filter((each) => each.name.value === "join__type" && graphOf(each) === graph);
}

/** What a graph provides on its way to another type is left to the graph itself. */
function inGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  const given = directive.arguments?.filter(({ name }) => name.value !== "provides");
  return replaced({ ...directive, ...(given && { arguments: given }) }, "graph", { kind: Kind.ENUM, value: graph });
}

function replaced(directive: ConstDirectiveNode, name: string, value: ConstArgumentNode["value"]): ConstDirectiveNode {
  const given = directive.arguments ?? [];
  return { ...directive, arguments: given.map((each) => (each.name.value === name ? { ...each, value } : each)) };
}
