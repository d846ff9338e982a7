import type { Outcome } from "@baiyun/kit/testing";
import { actByToken, type Customers, mailedToken, newEmail, PASSWORD, rows } from "./customers";

export const invite = (customers: Customers, claims: object, own = {}): Promise<Outcome> =>
  customers.act(
    "inviteMember",
    `... on InviteMemberSuccess {
       expiresAt membership { id role version user { id name } tenant { id } }
     } ... on AlreadyMember { membership { id role } }`,
    { name: "Second person", email: newEmail(), role: "CUSTOMER_MEMBER", ...own },
    claims,
  );

export const accept = (
  customers: Customers,
  invitationToken: unknown,
  password = PASSWORD,
  own: { name?: string } = {},
): Promise<Outcome> =>
  actByToken(
    customers,
    "acceptInvitation",
    "... on AcceptInvitationSuccess { user { name } } ... on InvalidInput { faults { field message } }",
    { invitationToken, password, ...own },
  );

/** Invites a person. @returns what the answer holds, and what the mail brings. */
export async function inviteByMail(customers: Customers, claims: object, own: Record<string, unknown> = {}) {
  const email = typeof own.email === "string" ? own.email : newEmail();
  const invited = await invite(customers, claims, { ...own, email });
  return { ...invited, email, invitationToken: await mailedToken(customers, email) };
}

export const membersOf = (customers: Customers, { tenantId }: { tenantId: string }) =>
  rows(customers, "SELECT role, version FROM membership WHERE tenant_id = $1 ORDER BY id", tenantId);

export const membershipIdOf = (invited: Outcome): string =>
  (invited as unknown as { membership: { id: string } }).membership.id;
