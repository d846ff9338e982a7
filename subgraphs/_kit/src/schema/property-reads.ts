import { defaultFieldResolver, type GraphQLFieldResolver } from "graphql";
import type { AccessRule } from "../access/demand";

// biome-ignore lint/suspicious/noExplicitAny: a resolver of any source and context
type Resolve = GraphQLFieldResolver<any, any>;

/** What a resolver does that only reads a property of its source. */
export interface PropertyRead {
  /** The property; the field's name when null. */
  property: string | null;
  /** The class whose property it is; any object's when null. */
  // biome-ignore lint/complexity/noBannedTypes: a class of any constructor
  of: Function | null;
  /** What the viewer must meet before. */
  rule: AccessRule;
}

const known = new WeakMap<Resolve, PropertyRead>();
const BY_DEFAULT: PropertyRead = { property: null, of: null, rule: "anyone" };

/** Says of a resolver that it only reads a property, for who can read it without calling the resolver. */
export function readsProperty<R extends Resolve>(resolve: R, read: PropertyRead): R {
  known.set(resolve, read);
  return resolve;
}

/** Null for a resolver that does more. */
export const propertyReadOf = (resolve: Resolve | null | undefined): PropertyRead | null =>
  !resolve || resolve === defaultFieldResolver ? BY_DEFAULT : (known.get(resolve) ?? null);
