import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
} from "graphql";

/**
 * What a field is called while data is gathered: its own name, or that with a suffix for its arguments and its alias.
 * One name means one value, whatever else the operation has, so a key or a required field that the planner adds meets no
 * alias of another meaning, and places that show the same entity can share one object.
 */
export class FieldNaming {
  /** By field name, the output types under that name which cannot stand in one selection together. */
  private readonly shapes = new Map<string, Map<string, number>>();
  private readonly mark: string;

  constructor(schema: GraphQLSchema) {
    const names: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type))) continue;
      for (const { name, type: output } of Object.values(type.getFields())) {
        names.push(name);
        const known = this.shapes.get(name) ?? new Map<string, number>();
        if (!known.has(shapeOf(output))) known.set(shapeOf(output), known.size);
        this.shapes.set(name, known);
      }
    }
    let mark = "__";
    while (names.some((name) => name.includes(mark, 1))) mark += "_";
    this.mark = mark;
  }

  forOperation(isMutation: boolean): ResponseNames {
    return new ResponseNames(this.shapes, this.mark, isMutation);
  }
}

/** The names of one operation's fields; asked in the order of its selections, and always the same answer. */
export class ResponseNames {
  private readonly byArguments = new Map<string, Map<string, number>>();

  constructor(
    private readonly shapes: ReadonlyMap<string, ReadonlyMap<string, number>>,
    private readonly mark: string,
    private readonly isMutation: boolean,
  ) {}

  /** @param mayOverlap whether fields of several types may meet where this one stands */
  of(field: FieldNode, parent: GraphQLCompositeType, mayOverlap: boolean, atRoot: boolean): string {
    const name = field.name.value;
    if (name.startsWith("__")) return name;
    // Each of a mutation's fields is an act of its own, even when two are written alike.
    if (atRoot && this.isMutation) return this.suffixed(name, `as ${responseNameOf(field)}`);
    const args = field.arguments?.length ? field.arguments.map(print).sort().join(", ") : "";
    // An error within one of two aliases of a field does not take away the other.
    const alias = field.alias ? ` as ${field.alias.value}` : "";
    const shapes = this.shapes.get(name);
    const output = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
    const shape = mayOverlap && output && shapes && shapes.size > 1 ? `: ${shapes.get(shapeOf(output))}` : "";
    return args + alias + shape === "" ? name : this.suffixed(name, args + alias + shape);
  }

  private suffixed(name: string, distinction: string): string {
    const known = this.byArguments.get(name) ?? new Map<string, number>();
    this.byArguments.set(name, known);
    if (!known.has(distinction)) known.set(distinction, known.size);
    return `${name}${this.mark}${known.get(distinction)}`;
  }
}

/** What a selection calls a field. */
export function responseNameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The operation with the gathered names in place of the client's aliases: what the planner is given. */
export function withGatheredNames(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  names: ResponseNames,
): OperationDefinitionNode {
  const rename = (
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    mayOverlap: boolean,
    atRoot: boolean,
  ): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const inner = innerPosition(schema, selection, parent, mayOverlap);
      const selectionSet =
        selection.selectionSet &&
        (inner.type
          ? rename(
              selection.selectionSet,
              inner.type,
              inner.mayOverlap,
              atRoot && selection.kind === Kind.INLINE_FRAGMENT,
            )
          : selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return { ...selection, selectionSet: selectionSet! };
      const name = names.of(selection, parent, mayOverlap, atRoot);
      const { alias: _alias, ...field } = selection;
      return {
        ...field,
        ...(name !== field.name.value && { alias: { kind: Kind.NAME, value: name } as const }),
        ...(selectionSet && { selectionSet }),
      };
    }),
  });
  const root = schema.getRootType(operation.operation)!;
  return { ...operation, selectionSet: rename(operation.selectionSet, root, false, true) };
}

/** The type that a selection's own selections stand on, and whether fields of other types may meet them there. */
export function innerPosition(
  schema: GraphQLSchema,
  selection: FieldNode | { kind: Kind.INLINE_FRAGMENT; typeCondition?: { name: { value: string } } | undefined },
  parent: GraphQLCompositeType,
  mayOverlap: boolean,
): { type: GraphQLCompositeType | undefined; mayOverlap: boolean } {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return { type: isCompositeType(condition) ? condition : parent, mayOverlap };
  }
  const output = "getFields" in parent ? parent.getFields()[selection.name.value]?.type : undefined;
  const type = output && getNamedType(output);
  if (!isCompositeType(type)) return { type: undefined, mayOverlap };
  return { type, mayOverlap: mayOverlap || isAbstractType(type) };
}

/** Two fields with one response name must agree in lists, non-null and leaf type; composite types merge. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isCompositeType(type) ? "{}" : type.name;
}
