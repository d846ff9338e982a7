import type { Viewer } from "@baiyun/kit";
import { GraphQLError } from "graphql";

const QUOTING = ["role:customer_admin", "role:customer_member", "quotes:write"];
const PRICING = ["role:pricing", "role:admin"];
const COST = ["role:pricing", "role:finance", "role:admin"];

/** The tenant that a customer quotes for. @throws {GraphQLError} UNAUTHENTICATED or FORBIDDEN for anyone else. */
export function quotingTenant(viewer: Viewer): string {
  signedIn(viewer);
  if (viewer.tenancy.kind === "one" && viewer.hasAny(...QUOTING)) return viewer.tenancy.tenantId;
  throw refused("FORBIDDEN", "Quotes belong to customers: sign in as one.");
}

/** @throws {GraphQLError} UNAUTHENTICATED or FORBIDDEN unless the viewer is our pricing staff. */
export function pricingStaff(viewer: Viewer): Viewer {
  signedIn(viewer);
  if (viewer.tenancy.kind === "all" && viewer.hasAny(...PRICING)) return viewer;
  throw refused("FORBIDDEN", "Only pricing staff may do this.");
}

/** Costs are never a customer's to see, whatever the router lets through. */
export const seesCost = (viewer: Viewer): boolean => viewer.tenancy.kind === "all" && viewer.hasAny(...COST);

function signedIn(viewer: Viewer): void {
  if (viewer.userId === null) throw refused("UNAUTHENTICATED", "Sign in first.");
}

const refused = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** What the goods are worth, and duty and tax reckoned from it: the owner's, and of who declares and books them. */
export const SEES_CUSTOMS_VALUES =
  '@requiresScopes(scopes: [["role:customer_admin"], ["role:customer_member"], ["role:broker"], ["role:finance"]])';
