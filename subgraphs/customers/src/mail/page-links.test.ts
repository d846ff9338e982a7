import { randomUUID } from "node:crypto";
import { newId, Viewer } from "@baiyun/kit";
import { onSupplierRegistered } from "../consumers/on-supplier-registered";
import {
  actByToken,
  type Customers,
  mailsTo,
  newEmail,
  register,
  registration,
  rows,
  startCustomers,
} from "../testing/customers";
import { accept, inviteByMail } from "../testing/members";

const PORTALS = "https://parcels.example";

async function served(own: Record<string, string>, work: (customers: Customers) => Promise<void>) {
  const customers = await startCustomers(own);
  try {
    await work(customers);
  } finally {
    await customers.close();
  }
}

/** What the latest mail to an address links to, and the token that it has for programs. */
const mailed = async (customers: Customers, email: string) => {
  const text = (await mailsTo(customers, email)).at(-1) ?? "";
  return { link: /^https?:.*$/m.exec(text)?.[0] ?? null, token: /^[\w-]{43}$/m.exec(text)?.[0] ?? "none" };
};

const requestReset = (customers: Customers, email: string) =>
  actByToken(customers, "requestPasswordReset", "... on RequestPasswordResetSuccess { email }", { email });

it("an invitation links to the door of whom it invites, with its token where no server sees it", async () => {
  await served({ PORTALS_URL: `${PORTALS}/` }, async (customers) => {
    const { admin } = await register(customers);
    const { email } = await inviteByMail(customers, admin);
    const { link, token } = await mailed(customers, email);
    expect(link).toBe(`${PORTALS}/portal/accept-invitation#${token}`);
    expect((await accept(customers, token)).__typename).toBe("AcceptInvitationSuccess");

    const [house] = await rows(customers, "SELECT id AS sub FROM user_account WHERE email = 'admin@baiyun.example'");
    const colleague = await inviteByMail(customers, { ...house, tid: "*", scope: "role:admin" }, { role: "OPS" });
    const staffs = await mailed(customers, colleague.email);
    expect(staffs.link).toBe(`${PORTALS}/admin/accept-invitation#${staffs.token}`);

    const [supplierId, contactEmail] = [newId(), newEmail()];
    await customers.database.transaction(Viewer.system, (tx) =>
      onSupplierRegistered(customers.services.invitations).handle(tx, {
        ...{ id: randomUUID(), type: "supplier.registered.v1", aggregateId: supplierId, tenantId: supplierId },
        occurredAt: new Date().toISOString(),
        payload: { supplierId, name: "Yiwu Lamps", contactEmail, contactName: "Chen Hua" },
      }),
    );
    const suppliers = await mailed(customers, contactEmail);
    expect(suppliers.link).toBe(`${PORTALS}/supplier/accept-invitation#${suppliers.token}`);
  });
});

it("an address is verified by a link, and by another one that is asked for", async () => {
  await served({ PORTALS_URL: `${PORTALS}/` }, async (customers) => {
    const email = newEmail();
    await actByToken(customers, "registerCustomer", "", registration({ email }));
    const first = await mailed(customers, email);
    expect(first.link).toBe(`${PORTALS}/portal/verify-email#${first.token}`);
    await actByToken(customers, "requestVerification", "", { email });
    const { link, token } = await mailed(customers, email);
    expect(link).toBe(`${PORTALS}/portal/verify-email#${token}`);
    const verify = async (mailed: string) =>
      (await actByToken(customers, "verifyEmail", "", { token: mailed })).__typename;
    expect([await verify(first.token), await verify(token), await verify(token)]).toEqual([
      "VerificationEnded",
      "VerifyEmailSuccess",
      "VerificationEnded",
    ]);
  });
});

it("another password is chosen by a link, too", async () => {
  await served({ PORTALS_URL: `${PORTALS}/` }, async (customers) => {
    const { email } = await register(customers);
    await requestReset(customers, email);
    const { link, token } = await mailed(customers, email);
    expect(link).toBe(`${PORTALS}/portal/reset-password#${token}`);
    const newPassword = "another good password";
    const reset = await actByToken(customers, "resetPassword", "", { token, newPassword });
    expect(reset.__typename).toBe("ResetPasswordSuccess");
  });
});

it("where there are no pages, mails bring tokens alone", async () => {
  await served({}, async (bare) => {
    const { admin, email } = await register(bare);
    const invited = await inviteByMail(bare, admin);
    await requestReset(bare, email);
    const token = expect.stringMatching(/^[\w-]{43}$/);
    const none = { link: null, token };
    expect([await mailed(bare, invited.email), await mailed(bare, email)]).toEqual([none, none]);
  });
});
