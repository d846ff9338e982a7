import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLAbstractType,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import type { variablesOf } from "./variables";

type Stated = { nullable: boolean };
export type ObjectCompletion = Stated & { kind: "object"; plan: ObjectPlan };

/** How a value of a type becomes a part of the answer. */
export type Completion =
  | (Stated & { kind: "leaf"; leaf: GraphQLLeafType })
  | (Stated & { kind: "list"; item: Completion })
  | (Stated & { kind: "abstract"; abstract: GraphQLAbstractType; of(type: GraphQLObjectType): ObjectCompletion })
  | ObjectCompletion;

/** A field of one selection, with all that does not change from one value to the next. */
export interface FieldPlan {
  key: string;
  typeName: null;
  name: string;
  nodes: readonly FieldNode[];
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  isEntities: boolean;
  /** Null where the value is the source's property of the field's name. */
  resolve: GraphQLFieldResolver<unknown, unknown> | null;
  /** The arguments, where no variable is among them and nobody could change them. */
  constantArgs: Readonly<Record<string, unknown>> | null;
  completion: Completion;
}

/** What is selected of an object type. All but the type is made when it is first needed. */
export interface ObjectPlan {
  type: GraphQLObjectType;
  readonly fields: readonly (FieldPlan | TypeNameOf)[];
  /** Reads the leaves among them that are properties, all at once; null where none is. */
  readonly readLeaves: ReadLeaves | null;
  /** The fields that are left then. */
  readonly others: readonly FieldPlan[];
  /** Makes the answer's object with all its keys: one hidden class a plan, and without a prototype, as graphql-js makes them. */
  readonly Answer: new () => Record<string, unknown>;
}

/**
 * Puts an object's leaves into the answer's. False, or whatever a property throws, when one of them is not what it mostly is: then
 * nothing is said of them, and each is to be asked for by itself.
 */
export type ReadLeaves = (source: object, values: Record<string, unknown>, context: unknown) => boolean;

/** `__typename`. */
export interface TypeNameOf {
  key: string;
  typeName: string;
}

/** An operation, read once for however many times it is executed. */
export interface PlannedOperation {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: ReturnType<typeof variablesOf>;
  root: ObjectPlan;
}
