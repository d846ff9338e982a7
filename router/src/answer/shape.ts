import {
  type GraphQLCompositeType,
  type GraphQLFormattedError,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Access } from "../access/access";
import type { Refusal } from "../access/filter";
import type { Lack } from "../access/lack";
import { addRefusal } from "../access/refusal";
import { Code } from "../errors";
import {
  type Condition,
  collectFields,
  hold,
  type ResponseField,
  type ResponseSelection,
} from "../operation/response-tree";
import { ExactNumber } from "../sources/exact-numbers";
import { type Fields, isFields, read } from "../steps/fields";
import type { GatheredError, Path } from "../steps/gathered";
import { type AnswerShape, clientPaths } from "./client-paths";
import { ErrorTree } from "./error-tree";
import { INVALID, leafValue } from "./leaf-values";

/** Null is not allowed here: the nearest nullable place above becomes null. */
const MISSING = Symbol("missing");
/** The same, because the entity as a whole is unknown to the subgraph that was to tell of it. */
const ABSENT = Symbol("absent");

type Refused = typeof MISSING | typeof ABSENT;

export interface Shaping extends AnswerShape {
  access: Access;
  coerced: Readonly<Record<string, unknown>>;
  /** Places that access rules took away and that the client asked for, `@` standing for each element of a list. */
  unauthorized: readonly Refusal[];
  introspect(fields: readonly ResponseField[]): unknown;
}

/** What the subgraphs gave. */
export interface Gathered {
  data: Fields;
  errors: readonly GatheredError[];
  absent: ReadonlySet<Fields>;
}

export interface ShapedAnswer {
  data: Fields | null;
  errors: GraphQLFormattedError[];
  /** Every place that access rules took away, those found out by an object's concrete type included. */
  unauthorized: readonly Refusal[];
}

/**
 * The answer the client asked for, out of what the subgraphs gave, by section 6 of the GraphQL specification: order,
 * aliases, fragments, `@skip`, `@include`, type conditions and null propagation, all against the API schema.
 */
export function shape(shaping: Shaping, gathered: Gathered): ShapedAnswer {
  const shaper = new Shaper(shaping, gathered);
  const data = shaper.object(shaping.rootType, shaping.tree, gathered.data, []);
  return {
    data: isRefused(data) ? null : data,
    errors: shaper.shownErrors(),
    unauthorized: [...shaper.unauthorized.values()],
  };
}

class Shaper {
  readonly unauthorized = new Map<string, Refusal>();
  private readonly errors: GraphQLFormattedError[];
  private readonly byPath = new ErrorTree();
  private readonly forgotten = new Set<GraphQLFormattedError>();

  constructor(
    private readonly shaping: Shaping,
    private readonly gathered: Gathered,
  ) {
    for (const refusal of shaping.unauthorized) this.unauthorized.set(refusal.path.join("."), refusal);
    this.errors = gathered.errors.flatMap(({ path, error }) => {
      if (!path) return [error];
      const paths = clientPaths(shaping, gathered.data, path, this.isIncluded);
      return paths.map((at) => (at.length === 0 ? error : withPath(error, at)));
    });
    for (const error of this.errors) this.byPath.add(error, "told");
  }

  shownErrors(): GraphQLFormattedError[] {
    return this.forgotten.size === 0 ? this.errors : this.errors.filter((error) => !this.forgotten.has(error));
  }

  object(
    type: GraphQLCompositeType,
    selections: readonly ResponseSelection[],
    source: Fields,
    path: Path,
  ): Fields | Refused {
    const shaped: Fields = {};
    let refused: Refused | undefined;
    for (const [responseName, fields] of collectFields(this.shaping.schema, type, selections, this.isIncluded)) {
      const value = this.field(type, fields, source, [...path, responseName]);
      if (isRefused(value)) refused = refused === MISSING ? MISSING : value;
      else if (value !== undefined) shaped[responseName] = value;
    }
    // A subgraph that fails at a field which may not be null answers with none of those beside it: they did not fail.
    if (refused === MISSING) for (const error of this.byPath.takeUnresolved(path)) this.forgotten.add(error);
    return refused ?? shaped;
  }

  private readonly isIncluded = (conditions: readonly Condition[]): boolean => hold(conditions, this.shaping.coerced);

  private field(type: GraphQLCompositeType, fields: readonly ResponseField[], source: Fields, path: Path): unknown {
    const { name, gathered } = fields[0]!;
    if (name === "__typename") return isObjectType(type) ? type.name : MISSING;
    if (name === "__schema" || name === "__type") return this.shaping.introspect(fields);
    const definition = isUnionType(type) ? undefined : type.getFields()[name];
    if (!definition) return undefined;
    const kept = fields.filter(({ isCut }) => !isCut);
    if (kept.length === 0 || !this.shaping.access.field(type.name, name)) {
      this.refuseField(path, type.name, name);
      return isNonNullType(definition.type) ? MISSING : null;
    }
    const value = read(source, gathered);
    const coordinate = `${type.name}.${name}`;
    if (value === undefined && !this.isUnknown(source)) this.reportUnresolved(path, coordinate);
    const shaped = this.value(
      definition.type,
      kept,
      value,
      path,
      coordinate,
      value === undefined && this.isUnknown(source),
    );
    return shaped;
  }

  private isUnknown(source: Fields): boolean {
    return this.gathered.absent.has(source);
  }

  private value(
    type: GraphQLOutputType,
    fields: readonly ResponseField[],
    value: unknown,
    path: Path,
    coordinate: string,
    ofUnknown = false,
  ): unknown {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, fields, value, path, coordinate);
      if (inner !== null) return inner;
      if (ofUnknown) return ABSENT;
      this.reportMissing(path, coordinate);
      return MISSING;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.invalid(path, coordinate);
      const items = value.map((item, index) => this.value(type.ofType, fields, item, [...path, index], coordinate));
      return items.some(isRefused) ? null : items;
    }
    if (isLeafType(type)) {
      const leaf = leafValue(type, value);
      return leaf === INVALID ? this.invalid(path, coordinate) : leaf;
    }
    if (!isFields(value) || value instanceof ExactNumber) return this.invalid(path, coordinate);
    return this.composite(type as GraphQLCompositeType, fields, value, path, coordinate);
  }

  private composite(
    type: GraphQLCompositeType,
    fields: readonly ResponseField[],
    value: Fields,
    path: Path,
    coordinate: string,
  ): unknown {
    const runtime = this.runtimeType(type, value);
    if (!runtime) return this.invalid(path, coordinate);
    if (!this.shaping.access.type(runtime.name)) {
      this.refuse(path, this.shaping.access.lackOfType(runtime.name));
      return null;
    }
    const selections = fields.length === 1 ? fields[0]!.selections : fields.flatMap((field) => field.selections);
    if (!isObjectType(runtime) && selections.some((selection) => dependsOnType(selection, runtime.name))) {
      if (!this.isUnknown(value)) this.reportUnresolved(path, `${runtime.name}.__typename`);
      return null;
    }
    const shaped = this.object(runtime, selections, value, path);
    return isRefused(shaped) ? null : shaped;
  }

  /** An object that came through `@interfaceObject` may know no more than its interface's name. */
  private runtimeType(declared: GraphQLCompositeType, value: Fields): GraphQLCompositeType | undefined {
    const name = read(value, "__typename");
    if (isObjectType(declared) || typeof name !== "string" || name === declared.name) return declared;
    const named = this.shaping.schema.getType(name);
    if (!isCompositeType(named) || isUnionType(named)) return undefined;
    return isAbstractType(declared) && this.shaping.schema.isSubType(declared, named) ? named : undefined;
  }

  /** What was cut is known already, with all that is lacking for it. */
  private refuseField(path: Path, type: string, name: string): void {
    if (!this.unauthorized.has(patternOf(path).join("."))) {
      this.refuse(path, this.shaping.access.lackOfField([type], name));
    }
  }

  private refuse(path: Path, lack: Lack): void {
    const pattern = patternOf(path);
    addRefusal(this.unauthorized, pattern.join("."), { path: pattern, lack });
  }

  private invalid(path: Path, coordinate: string): null {
    this.report(path, `Invalid value for ${coordinate}.`, "reported");
    return null;
  }

  /** No fetch of the plan brought this field, and nothing tells why: silence would pass for a null of the subgraph's. */
  private reportUnresolved(path: Path, coordinate: string): void {
    if (!this.isExplained(path)) this.report(path, `${coordinate} could not be resolved.`, "unresolved");
  }

  private reportMissing(path: Path, coordinate: string): void {
    if (this.isExplained(path)) return;
    this.report(path, `Cannot return null for non-nullable field ${coordinate}.`, "reported");
  }

  /** A null already explained, by an error above, below or at this place or by access, needs no second error. */
  private isExplained(path: Path): boolean {
    if (this.byPath.explains(path)) return true;
    if (this.unauthorized.size === 0) return false;
    const pattern = patternOf(path).join(".");
    for (const key of this.unauthorized.keys()) if (`${key}.`.startsWith(`${pattern}.`)) return true;
    return false;
  }

  private report(path: Path, message: string, kind: "reported" | "unresolved"): void {
    const error = { message, path, extensions: { code: Code.INTERNAL_SERVER_ERROR } };
    this.errors.push(error);
    this.byPath.add(error, kind);
  }
}

/** Whether it takes an object's concrete type to know what to show of it. */
function dependsOnType(selection: ResponseSelection, declared: string): boolean {
  if (selection.kind === "field") return selection.name === "__typename";
  if (selection.typeCondition !== undefined && selection.typeCondition !== declared) return true;
  return selection.selections.some((inner) => dependsOnType(inner, declared));
}

function isRefused(value: unknown): value is Refused {
  return value === MISSING || value === ABSENT;
}

function patternOf(path: Path): string[] {
  return path.map((step) => (typeof step === "number" ? "@" : step));
}

function withPath({ message, extensions, ...rest }: GraphQLFormattedError, path: Path): GraphQLFormattedError {
  return { message, ...rest, path, ...(extensions && { extensions }) };
}
