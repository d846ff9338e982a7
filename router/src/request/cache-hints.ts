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
}

interface CacheHint {
  maxAge?: number | undefined;
  scope?: string | undefined;
  /** Whether it holds as long as what is around it. */
  inheritMaxAge?: boolean | undefined;
}

const NEVER: CachePolicy = { maxAge: 0 };

/**
 * `@cacheControl` of a supergraph, by Apollo's rules: an answer holds as long as the least of its fields. A field says it
 * itself, or its type does; root fields and objects of which nobody says it hold for no time, and leaves as long as what is
 * around them.
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
    const look = (within: SelectionSetNode, parent: GraphQLCompositeType, isRoot: boolean): void => {
      for (const selection of within.selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
          look(selection.selectionSet, isCompositeType(type) ? type : parent, isRoot);
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
        if (selection.selectionSet && isCompositeType(type)) look(selection.selectionSet, type, false);
      }
    };
    look(selectionSet, schema.getRootType(operation)!, true);
    return Number.isFinite(maxAge) ? { maxAge } : NEVER;
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

  private note(coordinate: string, hint: CacheHint | undefined): void {
    if (hint) this.byCoordinate.set(coordinate, hint);
  }
}
