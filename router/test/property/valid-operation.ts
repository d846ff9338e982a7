import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from "graphql";
import { type Operation, randomOperation } from "./operation-generator";
import type { Random } from "./random";
import { type Extremes, nameNode } from "./variable-pool";

export interface AskedOperation {
  document: DocumentNode;
  text: string;
  variables: Record<string, unknown>;
}

const REPAIRS = 12;
const NO_EXTREMES: Extremes = { values: false, nulls: false };

/** Random operations until one is valid; selections that cannot be merged are told apart by aliases. */
export function validOperation(
  schema: GraphQLSchema,
  random: Random,
  extremes: Extremes = NO_EXTREMES,
): AskedOperation {
  for (;;) {
    const valid = repaired(schema, randomOperation(schema, random, extremes));
    if (valid) return valid;
  }
}

function repaired(schema: GraphQLSchema, { definitions, variables }: Operation): AskedOperation | undefined {
  let document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  for (let attempt = 0; attempt < REPAIRS; attempt++) {
    const text = print(document);
    document = parse(text);
    const errors = validate(schema, document);
    if (errors.length === 0) return { document, text, variables };
    const conflicting = errors.map(conflict);
    if (conflicting.includes(undefined)) return undefined;
    document = renamed(document, new Set(conflicting as FieldNode[]), attempt);
  }
  return undefined;
}

/** Also refuses what graphql-js validates against nothing: an operation whose root type is missing. */
export function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  const rooted = document.definitions.every(
    (each) => each.kind !== Kind.OPERATION_DEFINITION || schema.getRootType(each.operation),
  );
  return rooted && validate(schema, document).length === 0;
}

function conflict({ message, nodes }: GraphQLError): FieldNode | undefined {
  const node = nodes?.[0];
  return message.includes("conflict because") && node?.kind === Kind.FIELD ? node : undefined;
}

function renamed(document: DocumentNode, fields: ReadonlySet<FieldNode>, attempt: number): DocumentNode {
  let count = 0;
  return visit(document, {
    Field: {
      enter(node) {
        if (!fields.has(node)) return undefined;
        return { ...node, alias: nameNode(`r${attempt}_${count++}`) };
      },
    },
  });
}
