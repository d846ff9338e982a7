import { GraphQLError } from "graphql";
import type { Viewer } from "../identity/viewer";
import { EVERY_ROLE, type PartnerScope, type Scope } from "./scopes";

/** Who may ask for a field: anyone, whoever signed in as a person, or who holds one of these scopes. */
export type AccessRule = "anyone" | "signed-in" | readonly Scope[];

const FOR_PEOPLE = new WeakSet<readonly Scope[]>();

/** For whoever signed in as a person, and for clients with one of these scopes; by roles, so that the router too can tell them. */
export function forPeopleAnd(scopes: readonly PartnerScope[]): readonly Scope[] {
  const rule = [...EVERY_ROLE, ...scopes];
  FOR_PEOPLE.add(rule);
  return rule;
}

/** Null when the rule lets the viewer pass, else the error to answer with: code UNAUTHENTICATED or FORBIDDEN. */
export function refusal(viewer: Viewer, rule: AccessRule): GraphQLError | null {
  if (rule === "anyone") return null;
  if (viewer.userId === null) return new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
  const isPerson = viewer.clientId === null;
  if (rule === "signed-in") return isPerson ? null : forClients();
  if ((isPerson && FOR_PEOPLE.has(rule)) || viewer.hasAny(...rule)) return null;
  return new GraphQLError(`This needs ${namesOf(rule)}: ask an administrator for it.`, {
    extensions: { code: "FORBIDDEN" },
  });
}

/** What no scope names is for people: a partner's client reaches it by no token. */
const forClients = () =>
  new GraphQLError("This is for people who sign in: no scope of an API client covers it.", {
    extensions: { code: "FORBIDDEN" },
  });

/** Scopes as people call them: `role:ops` is the role ops. */
function namesOf(scopes: readonly Scope[]): string {
  return scopes
    .map((scope) => (scope.startsWith("role:") ? `the role ${scope.slice("role:".length)}` : `the scope ${scope}`))
    .join(" or ");
}

/** @throws {GraphQLError} code UNAUTHENTICATED when nobody signed in, FORBIDDEN when the rule lets the viewer not pass. */
export function demand(viewer: Viewer, rule: AccessRule): void {
  const refused = refusal(viewer, rule);
  if (refused) throw refused;
}
