import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import { Code, pastLimit, plain, RequestError, refuse } from "../errors";
import { isExact } from "../sources/exact-numbers";
import { checkLimits, type Limits } from "./limits";
import { ensureNotNested } from "./nesting";
import { withOwnNumbers } from "./own-numbers";

const CACHED_DOCUMENTS = 1_000;
/** Characters of all their texts. Documents take forty times as many bytes. */
const CACHED_TEXT = 2 * 1_048_576;
/** An answer must not help to guess the schema's names; to look for likely ones takes most of the time that is spent on a wrong document. */
const JUDGING = { maxErrors: 20, hideSuggestions: true };

/** A parsed and valid document; `id` stands for its text in the keys of later caches. */
export interface ReadDocument {
  id: number;
  document: DocumentNode;
  operations: ReadonlyMap<string, PreparedOperation>;
  /** The one that needs no name, when there is but one. */
  only: PreparedOperation | undefined;
}

/** One operation of a document, ready to be filtered and planned. */
export interface PreparedOperation {
  id: number;
  document: DocumentNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
}

export interface Variables {
  /** As the client sent them: subgraphs coerce for themselves. */
  sent: Readonly<Record<string, unknown>>;
  /** With defaults, coerced against the API schema: for `@skip` and `@include`. */
  coerced: Readonly<Record<string, unknown>>;
}

/** Text to document, once per text. */
export class DocumentReader {
  private readonly cache = new LRUCache<string, ReadDocument>({
    max: CACHED_DOCUMENTS,
    maxSize: CACHED_TEXT,
    // Of the parsed document the text is a part.
    sizeCalculation: (_document, text) => text.length + 1,
  });
  private nextId = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** @throws RequestError 400 GRAPHQL_PARSE_FAILED, LIMIT_EXCEEDED or GRAPHQL_VALIDATION_FAILED. */
  read(text: string): ReadDocument {
    const known = this.cache.get(text);
    if (known) return known;
    const document = parseWithin(text, this.limits);
    checkLimits(document, this.limits);
    refuseConditionalSubscriptionRoot(document);
    const errors = validate(this.schema, document, undefined, JUDGING);
    if (errors.length > 0)
      throw new RequestError(
        400,
        errors.map((error) => formatted(error, Code.GRAPHQL_VALIDATION_FAILED)),
      );
    forgetPlaces(document);
    const read = readDocument(this.nextId++, document);
    this.cache.set(text, read);
    return read;
  }
}

/** @throws RequestError 400 OPERATION_RESOLUTION_FAILURE when the name picks no operation, or none is given of several. */
export function chooseOperation(read: ReadDocument, operationName: string | undefined): PreparedOperation {
  const operation = operationName !== undefined ? read.operations.get(operationName) : read.only;
  if (operation) return operation;
  const message =
    operationName !== undefined
      ? "The document has no operation of this name."
      : "Name one operation of the document in operationName.";
  throw refuse(400, Code.OPERATION_RESOLUTION_FAILURE, message);
}

/** @throws RequestError 400 BAD_USER_INPUT naming each variable that does not fit its type. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  sent: Record<string, unknown>,
): Variables {
  if (!operation.variableDefinitions?.length) return { sent, coerced: {} };
  const coerce = (given: Record<string, unknown>) =>
    getVariableValues(schema, operation.variableDefinitions ?? [], given, JUDGING);
  let given = sent;
  let { coerced, errors } = coerce(sent);
  if (errors && Object.values(sent).some(isExact)) {
    given = withOwnNumbers(schema, operation.variableDefinitions, sent);
    ({ coerced, errors } = coerce(given));
  }
  if (errors)
    throw new RequestError(
      400,
      errors.map((error) => formatted(error, Code.BAD_USER_INPUT)),
    );
  return { sent: given, coerced: coerced! };
}

/** Null is neither true nor false, though a variable with a default may be it. @throws RequestError 400 BAD_USER_INPUT */
export function ensureDecided(conditions: readonly string[], { coerced }: Variables): void {
  for (const name of conditions) {
    if (coerced[name] !== null) continue;
    const message = `Variable "$${name}" decides what is asked for: it must not be null.`;
    throw refuse(400, Code.BAD_USER_INPUT, message);
  }
}

function parseWithin(text: string, { tokens: maxTokens, nesting }: Limits): DocumentNode {
  ensureNotNested(text, nesting);
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const limited =
      error.message.includes(`more that ${maxTokens} tokens`) ||
      error.message.includes(`more than ${maxTokens} tokens`);
    if (limited) throw pastLimit(`The document has more than ${maxTokens} tokens`);
    throw new RequestError(400, [formatted(error, Code.GRAPHQL_PARSE_FAILED)]);
  }
}

/** Each place holds on to the tokens of the whole text: more than the rest of the document. Of variables, errors tell it still. */
function forgetPlaces(document: DocumentNode): void {
  visit(document, {
    enter(node) {
      const { loc } = node;
      const isTold = loc && node.kind === Kind.VARIABLE_DEFINITION;
      const { start, end, source } = loc ?? {};
      Object.assign(node, { loc: isTold ? { start, end, source } : undefined });
    },
  });
}

/** graphql-js's own rule reads `@skip` and `@include` there without variables, and throws instead of reporting. */
function refuseConditionalSubscriptionRoot(document: DocumentNode): void {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== "subscription") continue;
    const conditional = definition.selectionSet.selections.some((selection) =>
      selection.directives?.some(({ name }) => name.value === "skip" || name.value === "include"),
    );
    if (conditional) {
      const message = "A subscription's root field cannot be conditional.";
      throw refuse(400, Code.GRAPHQL_VALIDATION_FAILED, message);
    }
  }
}

function readDocument(id: number, document: DocumentNode): ReadDocument {
  const operations = new Map<string, PreparedOperation>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.set(definition.name?.value ?? "", { id, document, fragments, operation: definition });
    }
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const [first] = operations.values();
  return { id, document, operations, only: operations.size === 1 ? first : undefined };
}

function formatted(error: GraphQLError, code: Code): GraphQLFormattedError {
  return {
    message: plain(error.message),
    ...(error.locations && { locations: error.locations }),
    extensions: { code },
  };
}
