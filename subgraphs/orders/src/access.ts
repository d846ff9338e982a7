/** Customers for their own tenant, operations on any customer's behalf. */
export const PLACES_ORDERS = ["role:customer_admin", "role:customer_member", "role:ops"];
export const HOLDS_ORDERS = ["role:ops", "role:support"];

/** The consignee is a person: only those who serve or ship the parcel see who it is. */
export const SEES_CONSIGNEE = directive(["role:customer_admin", "role:customer_member", "role:ops", "role:broker"]);
/** What the goods are worth and the IOSS number: the owner's, and of who declares and books them. */
export const SEES_CUSTOMS_VALUES = directive([
  "role:customer_admin",
  "role:customer_member",
  "role:broker",
  "role:finance",
]);

function directive(scopes: readonly string[]): string {
  return `@requiresScopes(scopes: [${scopes.map((scope) => `["${scope}"]`).join(", ")}])`;
}
