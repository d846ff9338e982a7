import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import { planOperation } from "./execution/plan";
import type { PlannedOperation } from "./execution/planned";

/** An operation's text, read and checked once; `planned` is null for what graphql-js executes. */
export type Operation =
  | { document: DocumentNode; planned: PlannedOperation | null }
  | { errors: readonly GraphQLError[] };

/** The router asks in few texts, each many times. Long ones count as several; what is planned takes seventy times as many bytes. */
const MOST_CHARACTERS = 500_000;
/** Who may ask knows the schema from `_service`. */
const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** Each place holds on to the tokens of the whole text: more than the rest of the document. Errors tell a place by less. */
function forgetTokens(document: DocumentNode): void {
  visit(document, {
    enter(node) {
      const { start, end, source } = node.loc!;
      Object.assign(node, { loc: { start, end, source } });
    },
  });
}

/** What a subgraph is asked, parsed and validated. */
export class Operations {
  private readonly known = new LRUCache<string, Operation>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_operation, text) => text.length + 1,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  of(text: string): Operation {
    const operation = this.known.get(text) ?? this.read(text);
    this.known.set(text, operation);
    return operation;
  }

  private read(text: string): Operation {
    try {
      const document = parse(text);
      const errors = validate(this.schema, document, RULES);
      if (errors.length > 0) return { errors };
      forgetTokens(document);
      return { document, planned: planOperation(this.schema, document) };
    } catch (error) {
      return { errors: [error as GraphQLError] };
    }
  }
}
