import type { GraphQLFieldResolver } from "graphql";
import { Directive, Extensions } from "type-graphql";
import type { Viewer } from "../identity/viewer";
import { propertyReadOf, readsProperty } from "../schema/property-reads";
import { type AccessRule, demand, forPeopleAnd } from "./demand";
import type { PartnerScope } from "./scopes";

/**
 * States once who may ask for a field or operation: it writes the federation directive that the router enforces, and is what
 * the subgraph itself demands before the field is resolved, whoever calls it.
 *
 * `@Access("role:ops", "orders:read")` any of these scopes; `@Access("signed-in")` every person who signed in, and
 * `@Access("signed-in", "orders:read")` partners' clients with this scope, too; `@Access("anyone")`.
 */
export function Access(...rule: StatedRule) {
  const stated = ruleOf(rule);
  return (target: object, member: string | symbol, descriptor?: PropertyDescriptor): void => {
    const directive = directiveOf(stated);
    if (directive) Directive(directive)(target, member, descriptor as PropertyDescriptor);
    Extensions({ access: stated })(target, member, descriptor as PropertyDescriptor);
  };
}

type StatedRule = readonly ["anyone"] | readonly ["signed-in", ...PartnerScope[]] | Exclude<AccessRule, string>;

function ruleOf(stated: StatedRule): AccessRule {
  const [first, ...scopes] = stated;
  if (first === "anyone") return first;
  if (first !== "signed-in") return stated as Exclude<AccessRule, string>;
  return scopes.length === 0 ? first : forPeopleAnd(scopes as PartnerScope[]);
}

function directiveOf(rule: AccessRule): string | null {
  if (rule === "anyone") return null;
  if (rule === "signed-in") return "@authenticated";
  return `@requiresScopes(scopes: [${rule.map((scope) => `["${scope}"]`).join(", ")}])`;
}

type Resolve = GraphQLFieldResolver<unknown, { viewer: Viewer }>;

/** The field's resolver behind its rule. */
export function guarded(rule: AccessRule, resolve: Resolve): Resolve {
  const behind: Resolve = (source, args, context, info) => {
    demand(context.viewer, rule);
    return resolve(source, args, context, info);
  };
  const read = propertyReadOf(resolve);
  // One that has a rule already keeps both only as a resolver.
  return read?.rule === "anyone" ? readsProperty(behind, { ...read, rule }) : behind;
}

/** The rule that `@Access` left on a field of the schema; null without one. */
export const accessOf = (field: { extensions: Readonly<Record<string, unknown>> }): AccessRule | null =>
  (field.extensions.access as AccessRule | undefined) ?? null;
