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
  isInputType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from "graphql";
import type { PreparedOperation } from "../request/document";
import { isLiftable, jsonOf, withKeptParts } from "./literals";
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
  kept: KeptLiterals;
  /** The variables that `@skip` and `@include` ask about, by the client's names. */
  conditions: readonly string[];
  /** The client's names of variables that have another name here. */
  renamedVariables: ReadonlyMap<string, string>;
}

/** Literals that only their subgraph can read, and that are put back into what it is sent: the planner would change them. */
export interface KeptLiterals {
  /** By the variable of the operation that stands for them. */
  values: ReadonlyMap<string, ValueNode>;
  /** Definitions of the operation's variables with such a literal for a default, by their names. */
  defaults: ReadonlyMap<string, VariableDefinitionNode>;
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
  const own = (operation.variableDefinitions ?? []).map((definition) => normaliser.definition(definition));
  const variableDefinitions = [...own, ...normaliser.definitions];
  const renamedVariables = renamesOf(variableDefinitions);
  const normalised = withRenamedVariables(
    { kind: Kind.OPERATION_DEFINITION, operation: operation.operation, variableDefinitions, selectionSet },
    renamedVariables,
  );
  const conditions = [...conditionalVariables(selectionSet)];
  const { lifted } = normaliser;
  const hasLifted = Object.keys(lifted).length > 0;
  const defaults = new Map(
    [...normaliser.defaults].map(([name, value]) => [renamedVariables.get(name) ?? name, value] as const),
  );
  const kept = { values: normaliser.kept, defaults };
  return { key: keyOf(normalised, kept), operation: normalised, lifted, hasLifted, kept, conditions, renamedVariables };
}

function conditionalVariables(set: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  visit(set, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== "skip" && name.value !== "include") return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return names;
}

function keyOf(operation: OperationDefinitionNode, { values, defaults }: KeptLiterals): string {
  const literals = [...values, ...defaults].map(([name, node]) => `$${name} = ${print(node)}`);
  return [print(operation), ...literals].join("\n");
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
  readonly kept = new Map<string, ValueNode>();
  readonly defaults = new Map<string, VariableDefinitionNode>();
  private readonly byLiteral = new Map<string, string>();
  private readonly taken: Set<string>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    { variableDefinitions = [] }: OperationDefinitionNode,
  ) {
    this.taken = new Set([RESERVED, ...variableDefinitions.map(({ variable }) => variable.name.value)]);
  }

  /** Without a default that the planner would write otherwise; having one, the variable is never missing. */
  definition(definition: VariableDefinitionNode): VariableDefinitionNode {
    const { defaultValue, type: stated, ...rest } = definition;
    const type = typeFromAST(this.schema, definition.type as never);
    if (!defaultValue || !isInputType(type) || isLiftable(defaultValue, type)) return definition;
    this.defaults.set(definition.variable.name.value, definition);
    return { ...rest, type: stated.kind === Kind.NON_NULL_TYPE ? stated : { kind: Kind.NON_NULL_TYPE, type: stated } };
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
        return directives ? this.selection(selection, directives.map(this.directive), parent, possible) : [];
      }),
    };
  }

  private readonly directive = (directive: DirectiveNode): DirectiveNode => {
    const declared = this.schema.getDirective(directive.name.value)?.args ?? [];
    if (declared.length === 0 || !directive.arguments) return directive;
    const given = directive.arguments.map((argument) => {
      const type = declared.find(({ name }) => name === argument.name.value)?.type;
      return type && !isLiftable(argument.value, type) ? this.argument(argument, type) : argument;
    });
    return { ...directive, arguments: given };
  };

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
    const name = argument.name.value;
    if (!isLiftable(argument.value, type)) {
      const keep = (literal: ValueNode, of: string) =>
        this.variableFor(name, `kept ${of}`, of, literal, (variable) => this.kept.set(variable, literal));
      return { ...argument, value: withKeptParts(argument.value, type, keep) };
    }
    const lift = (variable: string) => {
      this.lifted[variable] = jsonOf(argument.value, type);
    };
    return { ...argument, value: this.variableFor(name, String(type), String(type), argument.value, lift) };
  }

  /** @param kind equal literals of one kind share a variable: one that is put back is none that is sent */
  private variableFor(
    argument: string,
    kind: string,
    type: string,
    literal: ValueNode,
    add: (name: string) => unknown,
  ): ValueNode {
    const text = `${kind} ${print(literal)}`;
    const known = this.byLiteral.get(text);
    if (known !== undefined) return variable(known);
    // A subgraph that refuses the value names the variable to the client.
    let name = argument;
    for (let number = 2; this.taken.has(name); number++) name = `${argument}_${number}`;
    this.taken.add(name);
    this.byLiteral.set(text, name);
    add(name);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: variable(name),
      type: parseType(type, { noLocation: true }),
    });
    return variable(name);
  }
}

function variable(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
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
