/** What people of a customer may be. */
export const ROLES = ["CUSTOMER_MEMBER", "CUSTOMER_ADMIN"] as const;

export type CustomerRole = (typeof ROLES)[number];

export const roleOf = (text: string | null): CustomerRole => ROLES.find((role) => role === text) ?? "CUSTOMER_MEMBER";
