import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Random } from "./random";
import { type Extremes, nameNode, typeNamed, VariablePool } from "./variable-pool";

export interface Operation {
  definitions: (OperationDefinitionNode | FragmentDefinitionNode)[];
  variables: Record<string, unknown>;
}

const RESPONSE_NAMES =
  "id name price weight size constructor toString hasOwnProperty valueOf a b x sku code __typename".split(" ");
const MAX_DEPTH = 6;
const MAX_FIELDS = 16;
/** Now and then a larger one; planning grows faster than the operation. */
const LARGE = { probability: 0.08, fields: 40 };
const MUTATIONS = 0.12;

/** One random operation, not yet certain to be valid. */
export function randomOperation(schema: GraphQLSchema, random: Random, extremes: Extremes): Operation {
  return new OperationGenerator(schema, random, extremes).operation();
}

class OperationGenerator {
  private readonly fragments: FragmentDefinitionNode[] = [];
  private readonly pool: VariablePool;
  private budget: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    extremes: Extremes,
  ) {
    this.pool = new VariablePool(random, extremes);
    this.budget = random.between(2, random.chance(LARGE.probability) ? LARGE.fields : MAX_FIELDS);
  }

  operation(): Operation {
    const mutationType = this.schema.getMutationType();
    const mutates = mutationType && this.random.chance(MUTATIONS);
    const root = mutates ? mutationType : this.schema.getQueryType();
    if (!root) throw new Error("The schema has no queries.");
    const selectionSet = this.selectionSet(root, 1);
    const operation: OperationDefinitionNode = {
      kind: Kind.OPERATION_DEFINITION,
      operation: mutates ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
      variableDefinitions: this.pool.definitions(),
      selectionSet,
      ...(this.random.chance(0.3) && { name: nameNode("Asked") }),
    };
    return { definitions: [operation, ...this.fragments], variables: this.pool.values() };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): SelectionSetNode {
    const { random } = this;
    const selections: SelectionNode[] = [];
    const count = random.between(1, depth === 1 ? 3 : 5);
    for (let index = 0; index < count && (selections.length === 0 || this.budget > 0); index++) {
      selections.push(this.selection(type, depth, selections));
    }
    return { kind: Kind.SELECTION_SET, selections };
  }

  private selection(type: GraphQLCompositeType, depth: number, before: readonly SelectionNode[]): SelectionNode {
    const { random } = this;
    const fragments = isAbstractType(type) ? 0.45 : 0.14;
    if (before.length > 0 && random.chance(0.06)) return structuredClone(random.pick(before));
    if (this.budget > 0 && random.chance(fragments)) return this.fragment(type, depth);
    return this.field(type, depth);
  }

  private fragment(type: GraphQLCompositeType, depth: number): SelectionNode {
    const { random } = this;
    const directives = this.directives();
    if (random.chance(0.1)) {
      return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: this.selectionSet(type, depth) };
    }
    const overlapping = this.overlapping(type);
    if (random.chance(0.3)) {
      const known = this.fragments.filter(({ typeCondition }) =>
        overlapping.some(({ name }) => name === typeCondition.name.value),
      );
      if (known.length > 0 && random.chance(0.4)) {
        return { kind: Kind.FRAGMENT_SPREAD, name: random.pick(known).name, directives };
      }
      return { kind: Kind.FRAGMENT_SPREAD, name: this.define(random.pick(overlapping), depth).name, directives };
    }
    const condition = random.pick(overlapping);
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: typeNamed(condition.name),
      directives,
      selectionSet: this.selectionSet(condition, depth),
    };
  }

  private define(type: GraphQLCompositeType, depth: number): FragmentDefinitionNode {
    const selectionSet = this.selectionSet(type, depth);
    const fragment: FragmentDefinitionNode = {
      kind: Kind.FRAGMENT_DEFINITION,
      name: nameNode(`F${this.fragments.length}`),
      typeCondition: typeNamed(type.name),
      selectionSet,
    };
    this.fragments.push(fragment);
    return fragment;
  }

  private overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = this.possible(type);
    return Object.values(this.schema.getTypeMap()).filter(
      (each): each is GraphQLCompositeType =>
        isCompositeType(each) &&
        !each.name.startsWith("__") &&
        this.possible(each).some((name) => possible.includes(name)),
    );
  }

  private possible(type: GraphQLCompositeType): string[] {
    return isObjectType(type) ? [type.name] : this.schema.getPossibleTypes(type).map(({ name }) => name);
  }

  private field(type: GraphQLCompositeType, depth: number): FieldNode {
    const { random } = this;
    this.budget--;
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const usable =
      depth < MAX_DEPTH && this.budget > 0
        ? fields
        : fields.filter((each) => !isCompositeType(getNamedType(each.type)));
    if (usable.length === 0 || random.chance(0.07)) return this.typename();
    const field = random.pick(usable);
    const named = getNamedType(field.type);
    return {
      kind: Kind.FIELD,
      name: nameNode(field.name),
      ...this.alias(fields),
      arguments: this.argumentsOf(field),
      directives: this.directives(),
      ...(isCompositeType(named) && { selectionSet: this.selectionSet(named, depth + 1) }),
    };
  }

  private typename(): FieldNode {
    return { kind: Kind.FIELD, name: nameNode("__typename"), ...this.alias([]), directives: this.directives() };
  }

  private alias(fields: readonly GraphQLField<unknown, unknown>[]): { alias?: FieldNode["name"] } {
    const { random } = this;
    if (!random.chance(0.22)) return {};
    const name = fields.length > 0 && random.chance(0.5) ? random.pick(fields).name : random.pick(RESPONSE_NAMES);
    return name.startsWith("__") ? {} : { alias: nameNode(name) };
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>) {
    return field.args.flatMap((argument) => {
      const required = argument.type.toString().endsWith("!") && argument.defaultValue === undefined;
      if (!required && this.random.chance(0.35)) return [];
      const value = this.pool.argumentValue(argument.type, argument.defaultValue !== undefined);
      return { kind: Kind.ARGUMENT as const, name: nameNode(argument.name), value };
    });
  }

  private directives(): DirectiveNode[] {
    const { random } = this;
    if (!random.chance(0.07)) return [];
    return random.sample(["skip", "include"], random.chance(0.15) ? 2 : 1).map((name) => ({
      kind: Kind.DIRECTIVE,
      name: nameNode(name),
      arguments: [{ kind: Kind.ARGUMENT, name: nameNode("if"), value: this.pool.condition() }],
    }));
  }
}
