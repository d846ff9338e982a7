import type { DomainTable } from "../who";

/** A customer's admin governs its people; operations and admin decide about customers. */
export const customers: DomainTable = {
  queries: [
    ["anyone", "me"],
    ["people", "customer customers customerStatusCursor"],
    ["admin", "customersAudit customersAuditVerdict"],
    ["ops, admin", "deadLetters deadLetterCounts"],
  ],
  mutations: [
    ["anyone", "signIn refreshSession signOut registerCustomer verifyEmail requestVerification acceptInvitation"],
    ["anyone", "requestPasswordReset resetPassword"],
    ["people", "changePassword updateProfile setLocale"],
    // Own people, and our own.
    ["customer_admin, admin", "inviteMember setRole removeMember"],
    ["customer_admin, ops, admin", "addCustomerAddress changeCustomerAddress removeCustomerAddress submitKycDocument"],
    // IOSS and EORI: the owner and the broker.
    ["customer_admin, broker", "addCustomsNumber setDefaultIossNumber endCustomsNumber removeCustomsNumber"],
    [
      "ops, admin",
      "approveCustomer suspendCustomer reinstateCustomer closeCustomer rejectKycDocument replayDeadLetter",
    ],
    ["pricing, admin", "setCustomerTier"],
    ["customer_admin, pricing, admin", "changeCustomerTerms"],
    ["admin", "erasePerson"],
    // Personal data is shown to staff by an audited act alone.
    ["support", "revealPerson"],
    ["ops, admin", "revealKycDocument"],
  ],
  subscriptions: [["people", "customerStatusChanged"]],
  fields: [
    ["customer_admin, ops, finance, support, pricing, admin", "Customer.changes"],
    ["customer_admin, ops, admin", "CustomerAddress.changes"],
    ["customer_admin, broker, admin", "CustomsNumber.changes"],
    ["customer_admin, support, admin", "Membership.changes User.changes"],
    ["customer, ops, broker, finance, support, admin", "Customer.addresses Customer.customsNumbers"],
    ["customer_admin, ops, admin", "Customer.kycDocuments"],
    ["ops, support, admin", "Customer.decisions"],
    ["ops, admin", "KycDocument.decidedBy"],
    ["customer_admin, support, admin", "Tenant.members"],
    // A person and how to reach them; finance and support see where, and not whom.
    ["customer, ops, broker, admin", "CustomerAddress.name CustomerAddress.phone CustomerAddress.email"],
    // IOSS and EORI in full: owner, broker, finance.
    ["customer_admin, broker, finance", "CustomsNumber.number"],
    ["customer_admin", "KycDocument.file"],
    ["ops, support, finance, admin", "User.maskedEmail User.maskedPhone"],
  ],
};
