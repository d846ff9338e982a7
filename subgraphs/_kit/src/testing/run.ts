import { randomUUID } from "node:crypto";
import type { ViewerClaims } from "../identity/viewer";
import type { Subgraph } from "../serve/subgraph";

/** Claims of a signed-in person with one role; a new tenant unless one is given. */
export function viewer(role: string, tenantId: string = randomUUID()): { sub: string; tid: string; scope: string } {
  return { sub: randomUUID(), tid: tenantId, scope: `role:${role}` };
}

/** Claims of a member of our own staff, who may see every tenant. */
export const staff = (role: string) => viewer(role, "*");

/** Runs an operation against a subgraph in process. */
export async function run<T = Record<string, unknown>>(
  subgraph: Subgraph,
  query: string,
  variables: Record<string, unknown> = {},
  claims: ViewerClaims = {},
): Promise<{
  data: T;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}> {
  // As the router receives it: plain JSON, with BigInt and Date already written as text.
  return JSON.parse(
    JSON.stringify(await subgraph.execute({ query, variables, viewer: { iat_ms: Date.now(), ...claims } })),
  );
}
