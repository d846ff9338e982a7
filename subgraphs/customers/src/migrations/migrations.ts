import { CloseCustomers } from "./close-customers.migration";
import { CreateCustomers } from "./create-customers.migration";
import { CreateSessions } from "./create-sessions.migration";
import { CreateTenants } from "./create-tenants.migration";
import { CreateUsers } from "./create-users.migration";
import { DropSignInAttempts } from "./drop-sign-in-attempts.migration";
import { IndexListsAndEnds } from "./index-lists-and-ends.migration";
import { KeepAddressesAndNumbers } from "./keep-addresses-and-numbers.migration";
import { KeepChanges } from "./keep-changes.migration";
import { KeepKeysAndAudit } from "./keep-keys-and-audit.migration";
import { KeepKycDocuments } from "./keep-kyc-documents.migration";
import { KeepLanguages } from "./keep-languages.migration";
import { KnowSellersAbroad } from "./know-sellers-abroad.migration";
import { ResetPasswords } from "./reset-passwords.migration";
import { SealPapers } from "./seal-papers.migration";
import { StateAccounts } from "./state-accounts.migration";
import { StateCustomsNumbers } from "./state-customs-numbers.migration";
import { StateIossDefaults } from "./state-ioss-defaults.migration";
import { VerifyAddresses } from "./verify-addresses.migration";

/** In their order; one that landed is never edited. */
export const migrations = [
  CreateTenants,
  CreateCustomers,
  CreateUsers,
  CreateSessions,
  IndexListsAndEnds,
  VerifyAddresses,
  ResetPasswords,
  KeepKycDocuments,
  DropSignInAttempts,
  KeepKeysAndAudit,
  StateAccounts,
  KeepAddressesAndNumbers,
  CloseCustomers,
  SealPapers,
  KeepLanguages,
  StateIossDefaults,
  KnowSellersAbroad,
  StateCustomsNumbers,
  KeepChanges,
];
