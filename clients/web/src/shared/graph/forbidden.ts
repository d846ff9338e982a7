/** That the viewer may not see something: what the router says before it asks anybody, and what a domain says. */
export const FORBIDDEN_CODES: readonly string[] = ["UNAUTHORIZED_FIELD_OR_TYPE", "FORBIDDEN"];
