import type { Schema } from "@apollo/federation-internals";
import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from "graphql";

const CACHE_CONTROL = "https://specs.baiyun.example/cacheControl";

/** How long a query's answer holds for everybody who asks as nobody. */
export interface CachePolicy {
  /** Seconds; 0 where anything in it holds for no time, or is somebody's own. */
  maxAge: number;
  /** Where it depends on what was found. */
  byType: readonly HeldByType[];
}

/** A field that may be of several types, some of which hold for less than the others. */
interface HeldByType {
  /** Response names. */
  path: readonly string[];
  /** The response name of its `__typename`. */
  typename: string;
  /** Seconds, of those types. */
  maxAges: ReadonlyMap<string, number>;
}

interface CacheHint {
  maxAge?: number | undefined;
  scope?: string | undefined;
  /** Whether it holds as long as what is around it. */
  inheritMaxAge?: boolean | undefined;
}

const NEVER: CachePolicy = { maxAge: 0, byType: [] };

/**
 * `@cacheControl` of a supergraph, by Apollo's rules: an answer holds as long as the least of its fields. A field says it
 * itself, or its type does; root fields and objects of which nobody says it hold for no time, and leaves as long as what is
 * around them. Beyond those rules, a member of a union that says less than the field counts where it is what was found, which is seen
 * by the `__typename` that was asked for; without that, it always counts.
 */
export class CacheHints {
  private readonly byCoordinate = new Map<string, CacheHint>();

  static of(schema: Schema): CacheHints {
    const hints = new CacheHints();
    const directive = schema.coreFeatures?.getByIdentity(CACHE_CONTROL)?.directiveNameInSchema("cacheControl");
    if (directive === undefined) return hints;
    for (const type of schema.types()) {
      hints.note(type.coordinate, type.appliedDirectivesOf(directive)[0]?.arguments());
      if (type.kind !== "ObjectType" && type.kind !== "InterfaceType") continue;
      for (const field of type.fields())
        hints.note(field.coordinate, field.appliedDirectivesOf(directive)[0]?.arguments());
    }
    return hints;
  }

  /** @param operation without fragment spreads. What is skipped counts: an answer holds no longer for it. */
  policyFor(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): CachePolicy {
    if (operation !== OperationTypeNode.QUERY || this.byCoordinate.size === 0) return NEVER;
    let maxAge = Number.POSITIVE_INFINITY;
    const byType: HeldByType[] = [];
    const look = (
      within: SelectionSetNode,
      parent: GraphQLCompositeType,
      isRoot: boolean,
      path: readonly string[],
    ): void => {
      for (const selection of within.selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
          look(selection.selectionSet, isCompositeType(type) ? type : parent, isRoot, path);
          continue;
        }
        const name = selection.name.value;
        if (name === "__typename") continue;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        const type = field && getNamedType(field.type);
        maxAge = Math.min(
          maxAge,
          type ? this.ageOf(schema, parent, name, type.name, isRoot || isCompositeType(type)) : 0,
        );
        if (!selection.selectionSet || !isCompositeType(type)) continue;
        const below = [...path, selection.alias?.value ?? name];
        const maxAges = this.agesOfMembers(schema, type);
        const typename = typenameIn(selection.selectionSet);
        if (maxAges.size > 0 && typename) byType.push({ path: below, typename, maxAges });
        else maxAge = Math.min(maxAge, ...maxAges.values());
        look(selection.selectionSet, type, false, below);
      }
    };
    look(selectionSet, schema.getRootType(operation)!, true, []);
    return Number.isFinite(maxAge) && maxAge > 0 ? { maxAge, byType } : NEVER;
  }

  /** Seconds; without end where it holds as long as what is around it. An interface's field is what each of its types' is. */
  private ageOf(
    schema: GraphQLSchema,
    parent: GraphQLCompositeType,
    name: string,
    returned: string,
    mustBeStated: boolean,
  ): number {
    const parents = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
    const own = parents.flatMap((type) => this.byCoordinate.get(`${type.name}.${name}`) ?? []);
    const ofType = this.byCoordinate.get(returned);
    const stated = own.length > 0 ? own : ofType ? [ofType] : [];
    if ([...stated, ...(ofType ? [ofType] : [])].some(({ scope }) => scope === "PRIVATE")) return 0;
    const ages = stated.map(({ maxAge, inheritMaxAge }) => maxAge ?? (inheritMaxAge ? Number.POSITIVE_INFINITY : 0));
    return ages.length > 0 ? Math.min(...ages) : mustBeStated ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Of the types that an abstract one may be, those that say themselves for how long they hold. */
  private agesOfMembers(schema: GraphQLSchema, type: GraphQLCompositeType): ReadonlyMap<string, number> {
    const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const stated = members.flatMap(({ name }) => {
      const { maxAge, scope } = this.byCoordinate.get(name) ?? {};
      if (scope === "PRIVATE") return [[name, 0] as const];
      return maxAge === undefined ? [] : [[name, maxAge] as const];
    });
    return new Map(stated);
  }

  private note(coordinate: string, hint: CacheHint | undefined): void {
    if (hint) this.byCoordinate.set(coordinate, hint);
  }
}

/** The response name of a `__typename` that is there whatever was found. */
function typenameIn({ selections }: SelectionSetNode): string | undefined {
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD || selection.name.value !== "__typename" || selection.directives?.length)
      continue;
    return selection.alias?.value ?? "__typename";
  }
  return undefined;
}

/** Seconds for which an answer holds, by what was found. */
export function maxAgeOf({ maxAge, byType }: CachePolicy, text: string): number {
  if (byType.length === 0) return maxAge;
  const { data } = JSON.parse(text) as { data: unknown };
  const ages = byType.flatMap(({ path, typename, maxAges }) =>
    objectsAt(data, path).flatMap((object) => maxAges.get(String(object[typename])) ?? []),
  );
  return Math.min(maxAge, ...ages);
}

function objectsAt(value: unknown, path: readonly string[]): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((each) => objectsAt(each, path));
  if (typeof value !== "object" || value === null) return [];
  const [name, ...rest] = path;
  return name === undefined
    ? [value as Record<string, unknown>]
    : objectsAt((value as Record<string, unknown>)[name], rest);
}
