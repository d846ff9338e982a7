import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  visit,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields";
import { getArgumentValues } from "graphql/execution/values";
import { splitLeaves } from "./leaves";
import type { Completion, FieldPlan, ObjectCompletion, ObjectPlan, PlannedOperation } from "./planned";
import { variablesOf } from "./variables";

/**
 * Null for what graphql-js is to execute: documents of several operations, subscriptions, introspection, what depends on a
 * directive, and mutations of several fields, which wait for each other.
 */
export function planOperation(schema: GraphQLSchema, document: DocumentNode): PlannedOperation | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || !operation || hasDirectiveOrIntrospection(document)) return null;
  const type = operation.operation === "subscription" ? null : schema.getRootType(operation.operation);
  if (!type) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const planner = new Planner(schema, fragments);
  const root = planner.objectPlan(type, () => collectFields(schema, fragments, {}, type, operation.selectionSet));
  if (operation.operation === "mutation" && root.fields.length > 1) return null;
  return { schema, operation, fragments, variables: variablesOf(schema, operation), root };
}

function hasDirectiveOrIntrospection(document: DocumentNode): boolean {
  let found = false;
  const find = (is: boolean) => {
    found ||= is;
    return is ? BREAK : undefined;
  };
  visit(document, {
    Directive: () => find(true),
    Field: ({ name: { value } }) => find(value.startsWith("__") && value !== "__typename"),
  });
  return found;
}

class Planner {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Record<string, FragmentDefinitionNode>,
  ) {}

  objectPlan(type: GraphQLObjectType, collect: () => ReadonlyMap<string, readonly FieldNode[]>): ObjectPlan {
    let fields: ObjectPlan["fields"] | undefined;
    let leaves: ReturnType<typeof splitLeaves> | undefined;
    let Answer: ObjectPlan["Answer"] | undefined;
    const fieldsOf = () =>
      [...collect()].map(([key, nodes]) => {
        if (nodes[0]!.name.value === "__typename") return { key, typeName: type.name };
        return this.fieldPlan(type, key, nodes);
      });
    return {
      type,
      get fields() {
        fields ??= fieldsOf();
        return fields;
      },
      get readLeaves() {
        leaves ??= splitLeaves(this.fields);
        return leaves.readLeaves;
      },
      get others() {
        leaves ??= splitLeaves(this.fields);
        return leaves.others;
      },
      get Answer() {
        Answer ??= answerClass(this.fields.map(({ key }) => key));
        return Answer;
      },
    };
  }

  private fieldPlan(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldPlan {
    const name = nodes[0]!.name.value;
    const field = parent.getFields()[name]!;
    return {
      key,
      typeName: null,
      name,
      nodes,
      parent,
      field,
      isEntities: name === "_entities" && parent === this.schema.getQueryType(),
      resolve: field.resolve ?? null,
      constantArgs: constantArgsOf(field, nodes[0]!),
      completion: this.completion(field.type, nodes),
    };
  }

  private completion(stated: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
    const nullable = !isNonNullType(stated);
    const type = isNonNullType(stated) ? (stated.ofType as GraphQLOutputType) : stated;
    if (isLeafType(type)) return { nullable, kind: "leaf", leaf: type };
    if (isListType(type)) return { nullable, kind: "list", item: this.completion(type.ofType, nodes) };
    const known = new Map<GraphQLObjectType, ObjectCompletion>();
    const of = (object: GraphQLObjectType): ObjectCompletion => {
      const plan = () => this.objectPlan(object, () => this.subfields(object, nodes));
      const completion = known.get(object) ?? { nullable, kind: "object", plan: plan() };
      known.set(object, completion);
      return completion;
    };
    return isAbstractType(type) ? { nullable, kind: "abstract", abstract: type, of } : of(type as GraphQLObjectType);
  }

  private subfields(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    return collectSubfields(this.schema, this.fragments, {}, type, nodes);
  }
}

function answerClass(keys: readonly string[]): ObjectPlan["Answer"] {
  // An object that has its keys from the start is filled in half the time of one that gets them one after the other.
  const Answer = new Function(keys.map((key) => `this[${JSON.stringify(key)}] = undefined;`).join("\n"));
  Answer.prototype = Object.create(null);
  return Answer as unknown as ObjectPlan["Answer"];
}

/** Null where they depend on a variable, or are objects that a resolver could change. */
function constantArgsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldPlan["constantArgs"] {
  if (node.arguments?.some(({ value }) => hasVariable(value))) return null;
  const args = getArgumentValues(field, node, {});
  return areShareable(args) ? Object.freeze(args) : null;
}

/** Whether a copy of them shares nothing that a resolver could change: none is an object. */
export const areShareable = (args: Readonly<Record<string, unknown>>): boolean =>
  Object.values(args).every((value) => typeof value !== "object" || value === null);

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
