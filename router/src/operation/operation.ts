import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import type { PreparedOperation } from "../request/document";
import { possibleTypeNames } from "./response-tree";

/** One operation in the form that later stages share: equal for documents that differ in layout, name and literals only. */
export interface NormalisedOperation {
  /** Equal for equal operations: the key of what is computed from here on. */
  key: string;
  /** Nameless, without fragment spreads, each node in one place only. */
  operation: OperationDefinitionNode;
  /** Literals that became variables of the operation, by name. */
  lifted: Readonly<Record<string, unknown>>;
  hasLifted: boolean;
  /** The client's names of variables that have another name here. */
  renamedVariables: ReadonlyMap<string, string>;
}

/** A fetch of entities has a variable of this name, whatever the client calls its own. */
const RESERVED = "representations";

/**
 * Spreads every fragment where it stands, lifts literal arguments into variables, so that a client that writes its
 * values into the text meets the same plan each time, and leaves out what can never be answered: a selection that a
 * literal `@skip` or `@include` rules out, and a fragment that no object can match where it stands.
 */
export function normalise(schema: GraphQLSchema, { operation, fragments }: PreparedOperation): NormalisedOperation {
  const normaliser = new Normaliser(schema, fragments, operation);
  const root = schema.getRootType(operation.operation)!;
  const selectionSet = normaliser.selectionSet(operation.selectionSet, root, [root.name]);
  const variableDefinitions = [...(operation.variableDefinitions ?? []), ...normaliser.definitions];
  const renamedVariables = renamesOf(variableDefinitions);
  const normalised = withRenamedVariables(
    { kind: Kind.OPERATION_DEFINITION, operation: operation.operation, variableDefinitions, selectionSet },
    renamedVariables,
  );
  const { lifted } = normaliser;
  const hasLifted = normaliser.definitions.length > 0;
  return { key: print(normalised), operation: normalised, lifted, hasLifted, renamedVariables };
}

function renamesOf(definitions: readonly VariableDefinitionNode[]): Map<string, string> {
  const names = new Set(definitions.map(({ variable }) => variable.name.value));
  if (!names.has(RESERVED)) return new Map();
  let free = `${RESERVED}_`;
  while (names.has(free)) free += "_";
  return new Map([[RESERVED, free]]);
}

function withRenamedVariables(
  operation: OperationDefinitionNode,
  renames: ReadonlyMap<string, string>,
): OperationDefinitionNode {
  if (renames.size === 0) return operation;
  return visit(operation, {
    Variable: (variable) => {
      const renamed = renames.get(variable.name.value);
      return renamed === undefined ? undefined : { ...variable, name: { kind: Kind.NAME, value: renamed } };
    },
  });
}

class Normaliser {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly lifted: Record<string, unknown> = {};
  private readonly byLiteral = new Map<string, string>();
  private readonly taken: Set<string>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    { variableDefinitions = [] }: OperationDefinitionNode,
  ) {
    this.taken = new Set([RESERVED, ...variableDefinitions.map(({ variable }) => variable.name.value)]);
  }

  /** @param possible the concrete types that may be met here */
  selectionSet(
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    possible: readonly string[],
  ): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.flatMap((selection) => {
        const directives = openConditions(selection);
        return directives ? this.selection(selection, directives, parent, possible) : [];
      }),
    };
  }

  private selection(
    selection: SelectionNode,
    directives: readonly DirectiveNode[],
    parent: GraphQLCompositeType,
    possible: readonly string[],
  ): SelectionNode[] {
    if (selection.kind === Kind.FIELD) return [this.field(selection, directives, parent)];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value)! : selection;
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : parent;
    const left = possibleTypeNames(this.schema, type).filter((name) => possible.includes(name));
    const selectionSet = this.selectionSet(fragment.selectionSet, type, left);
    if (left.length === 0 || selectionSet.selections.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition && { typeCondition: fragment.typeCondition }),
        ...(directives.length > 0 && { directives }),
        selectionSet,
      },
    ];
  }

  private field(field: FieldNode, directives: readonly DirectiveNode[], parent: GraphQLCompositeType): FieldNode {
    const definition = definitionOf(field.name.value, parent);
    const type = definition && getNamedType(definition.type);
    const args = field.arguments?.map((argument) => {
      const input = definition?.args.find(({ name }) => name === argument.name.value)?.type;
      return input ? this.argument(argument, input) : argument;
    });
    const renamed = field.alias !== undefined && field.alias.value !== field.name.value;
    return {
      kind: Kind.FIELD,
      name: field.name,
      ...(renamed && { alias: field.alias }),
      ...(args?.length && { arguments: args }),
      ...(directives.length > 0 && { directives }),
      ...(field.selectionSet &&
        isCompositeType(type) && {
          selectionSet: this.selectionSet(field.selectionSet, type, possibleTypeNames(this.schema, type)),
        }),
    };
  }

  private argument(argument: ArgumentNode, type: GraphQLInputType): ArgumentNode {
    if (!isLiftable(argument.value, type)) return argument;
    const name = this.variableFor(argument.name.value, String(type), argument.value, type);
    return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
  }

  private variableFor(argument: string, type: string, literal: ValueNode, input: GraphQLInputType): string {
    const text = `${type} ${print(literal)}`;
    const known = this.byLiteral.get(text);
    if (known !== undefined) return known;
    // A subgraph that refuses the value names the variable to the client.
    let name = argument;
    for (let number = 2; this.taken.has(name); number++) name = `${argument}_${number}`;
    this.taken.add(name);
    this.byLiteral.set(text, name);
    this.lifted[name] = jsonOf(literal, input);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(type, { noLocation: true }),
    });
    return name;
  }
}

/** The directives that only a request can decide; undefined when a literal rules the selection out. */
function openConditions(selection: SelectionNode): readonly DirectiveNode[] | undefined {
  const decided = (selection.directives ?? []).filter(
    ({ arguments: given }) => given?.[0]?.value.kind === Kind.BOOLEAN,
  );
  const isOut = decided.some(({ name, arguments: given }) => {
    const value = given?.[0]?.value;
    return value?.kind === Kind.BOOLEAN && value.value === (name.value === "skip");
  });
  return isOut ? undefined : (selection.directives?.filter((directive) => !decided.includes(directive)) ?? []);
}

function definitionOf(name: string, parent: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}

/** A custom scalar may read a literal otherwise than a variable's JSON, so such a literal stays where it is. */
function isLiftable(literal: ValueNode, type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return isLiftable(literal, type.ofType);
  if (literal.kind === Kind.VARIABLE) return false;
  if (literal.kind === Kind.NULL) return true;
  if (isListType(type)) {
    const items = literal.kind === Kind.LIST ? literal.values : [literal];
    return items.every((item) => isLiftable(item, type.ofType));
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return (
      literal.kind === Kind.OBJECT &&
      literal.fields.every(({ name, value }) => isLiftable(value, fields[name.value]!.type))
    );
  }
  // Only its subgraph knows what a custom scalar makes of a number; a string is the same to it either way.
  return isEnumType(type) || isSpecifiedScalarType(type) || literal.kind === Kind.STRING;
}

/** The JSON that a client would have sent as a variable in this literal's place. */
function jsonOf(literal: ValueNode, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return jsonOf(literal, type.ofType);
  switch (literal.kind) {
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return isListType(type) ? literal.values.map((item) => jsonOf(item, type.ofType)) : null;
    case Kind.OBJECT: {
      const fields = isInputObjectType(getNamedType(type))
        ? (getNamedType(type) as never as InputFields).getFields()
        : {};
      return Object.fromEntries(
        literal.fields.map(({ name, value }) => [name.value, jsonOf(value, fields[name.value]!.type)]),
      );
    }
    case Kind.BOOLEAN:
      return literal.value;
    case Kind.INT:
      // An id may have more digits than a number holds.
      return getNamedType(type).name === "ID" ? literal.value : Number(literal.value);
    case Kind.FLOAT:
      return Number(literal.value);
    case Kind.VARIABLE:
      throw new Error("A variable is not a literal.");
    default:
      return literal.value;
  }
}

interface InputFields {
  getFields(): Record<string, { type: GraphQLInputType }>;
}
