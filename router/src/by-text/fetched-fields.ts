import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { possibleTypes } from "../operation/response-tree";
import { FallBack } from "../steps/fall-back";
import { innerSets, type LeafRuns } from "./leaf-runs";

/** A field of an object in a subgraph's answer. */
export interface FetchedField {
  responseName: string;
  nodes: readonly FieldNode[];
  /** Undefined for the object's type name. */
  output: GraphQLOutputType | undefined;
  /** The run in which the client sees it; empty for an object, and for what the client does not see. */
  run: readonly string[];
  /** A representation needs it by itself. */
  isRequired: boolean;
}

export interface FieldsOptions {
  /** Everything, hidden types included. */
  schema: GraphQLSchema;
  /** What clients see. */
  shownSchema: GraphQLSchema;
  runs: LeafRuns;
  /** Names of fields that representations need. */
  required: ReadonlySet<string>;
}

/** What objects in the answers to an operation's fetches have, and under which names that is kept. */
export class FetchedFields {
  private readonly names = new Map<string, Set<string>>();

  constructor(private readonly options: FieldsOptions) {}

  /** In the order of the answer. */
  of(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): FetchedField[] {
    const { runs, required } = this.options;
    return [...runs.collect(type, sets)].map(([responseName, nodes]) => {
      const name = nodes[0]!.name.value;
      if (name === "__typename") return { responseName, nodes, output: undefined, run: [], isRequired: false };
      const isShown = runs.isShown(type.name, responseName);
      const output = this.outputOf(type, name, isShown);
      if (responseName.startsWith("__")) throw new FallBack("operation", "A name that means something to JavaScript.");
      const run = isShown && isLeafType(getNamedType(output)) ? runs.of(type.name, responseName) : [];
      return { responseName, nodes, output, run, isRequired: required.has(responseName) };
    });
  }

  /** The names under which an object of a fetch keeps what it has. */
  keptIn(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): string[] {
    return this.of(type, sets).flatMap(keptNames);
  }

  /** Takes note of what a fetch adds to objects of this type, and to those within. */
  note(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): void {
    const names = this.names.get(type.name) ?? new Set<string>();
    this.names.set(type.name, names);
    for (const field of this.of(type, sets)) {
      for (const name of keptNames(field)) names.add(name);
      const output = field.output && getNamedType(field.output);
      if (!isCompositeType(output)) continue;
      for (const each of this.possibleTypes(output)) this.note(each, innerSets(field.nodes));
    }
  }

  /** The names of all that some fetch brings of objects of a type. */
  allOf(type: string): ReadonlySet<string> {
    return this.names.get(type) ?? new Set();
  }

  possibleTypes(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return possibleTypes(this.options.schema, type);
  }

  /** What clients see decides what is a value of the type; what they do not see is taken as it comes. */
  private outputOf(type: GraphQLObjectType, name: string, isShown: boolean): GraphQLOutputType {
    const shownType = isShown ? this.options.shownSchema.getType(type.name) : undefined;
    const field = (isObjectType(shownType) ? shownType : type).getFields()[name];
    if (!field) throw new FallBack("operation", `${type.name}.${name} is not of the schema.`);
    return field.type;
  }
}

function keptNames({ responseName, output, run, isRequired }: FetchedField): string[] {
  if (output === undefined) return responseName === "__typename" ? [responseName] : [];
  if (!isLeafType(getNamedType(output))) return [responseName];
  const names = isRequired || run.length === 1 ? [responseName] : [];
  return run.length > 1 && run.at(-1) === responseName ? [...names, run.join()] : names;
}
