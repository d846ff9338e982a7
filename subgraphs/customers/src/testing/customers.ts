import { randomBytes, randomUUID, scryptSync } from "node:crypto";
import { newId, Viewer, type ViewerClaims } from "@baiyun/kit";
import { DomainUnderTest, type Outcome, staff, statementsOf } from "@baiyun/kit/testing";
import { decodeJwt, exportJWK, generateKeyPair } from "jose";
import { Incoterm } from "../customer/customer.entity";
import { domain } from "../domain";
import { Role } from "../membership/role";
import { TenantKind } from "../tenant/tenant.entity";

export const PASSWORD = "correct horse battery";

/** A new one, as the domain reads it. */
export async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: "test-key" });
}

export const BUS_SEAL_KEY = "seals what these tests tell on the bus";

/** The domain with its demo data. A hash costs next to nothing, so that a test may sign in often. */
export async function startCustomers(own: Record<string, string> = {}) {
  const settings = {
    SIGNING_KEY: await newSigningKey(),
    DEMO: "true",
    MAIL: "outbox",
    PASSWORD_COST: "1",
    BUS_SEAL_KEY,
  };
  return DomainUnderTest.start(domain, { ...settings, ...own });
}
export type Customers = Awaited<ReturnType<typeof startCustomers>>;

export const newEmail = (): string => `person-${randomBytes(8).toString("hex")}@customer.example`;

/** Runs a mutation that takes no idempotency key. @throws with the first error's code when there is one. */
export async function actByToken(
  customers: Customers,
  mutation: string,
  selection: string,
  input: object,
  claims: ViewerClaims = {},
): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
    __typename ... on UserError { message } ${selection} } }`;
  const { data, errors } = await customers.run<{ outcome: Outcome }>(document, { input }, claims);
  if (errors) throw new Error(String(errors[0]?.extensions?.code));
  return data.outcome;
}

export const registration = (own: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  companyName: "Paper Cranes Ltd",
  defaultCurrency: "EUR",
  incoterm: "DDP",
  name: "Cranes admin",
  email: newEmail(),
  password: PASSWORD,
  ...own,
});

export interface Registered {
  customerId: string;
  tenantId: string;
  userId: string;
  email: string;
  /** Claims of the admin's access token. */
  admin: { sub: string; tid: string; scope: string };
}

/** As the domain stores it, at a cost that lets a test sign in often. */
function cheaplyHashed(password: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(password, salt, 32, { N: 2, r: 8, p: 1 });
  return `$scrypt$ln=1,r=8,p=1$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/** A customer of its own for one test, who waits for KYC; unless said otherwise with a document that shows who they are. */
export async function register(
  { database, services }: Customers,
  { kyc = true }: { kyc?: boolean } = {},
): Promise<Registered> {
  const { tenants, users, memberships, customers } = services;
  const [email, tenantId, name] = [newEmail(), newId(), "Paper Cranes Ltd"];
  return database.transaction(Viewer.system, async (tx) => {
    await tenants.open(tx, { id: tenantId, name, kind: TenantKind.CUSTOMER, createdBy: "test" });
    const person = { tenantId, email, name: "Cranes admin", passwordHash: cheaplyHashed(PASSWORD), createdBy: null };
    const { id: userId } = await users.create(tx, { ...person, emailVerifiedAt: new Date() });
    const own = { tenantId, createdBy: userId };
    await memberships.grant(tx, { ...own, userId, role: Role.CUSTOMER_ADMIN });
    await customers.register(tx, { ...own, name, defaultCurrency: "EUR", incoterm: Incoterm.DDP });
    if (kyc) {
      await tx.query(
        `INSERT INTO kyc_document (id, tenant_id, kind, number, issuing_country, holder_name, status, media_type, sha256,
           version, created_by)
         VALUES ($1, $2, 'BUSINESS_LICENCE', '91330782', 'CN', $3, 'SUBMITTED', 'application/pdf', 'none', 1, 'test')`,
        [newId(), tenantId, name],
      );
    }
    const admin = { sub: userId, tid: tenantId, scope: "role:customer_admin" };
    return { customerId: tenantId, tenantId, userId, email, admin };
  });
}

export const SIGNED_IN = `accessToken expiresAt refreshToken
  viewer { id email tenant { name } customer { id } memberships { role } }`;

/** @param address of the client, as the router tells it. */
export const signIn = (customers: Customers, email: string, password = PASSWORD, address?: string): Promise<Outcome> =>
  actByToken(
    customers,
    "signIn",
    `... on SignInSuccess { ${SIGNED_IN} } ... on SignInLimited { retryAt } ... on TryAgainLater { retryAfterSeconds }`,
    { email, password },
    { client_address: address },
  );

export const refresh = (customers: Customers, refreshToken: unknown): Promise<Outcome> =>
  actByToken(customers, "refreshSession", `... on RefreshSessionSuccess { ${SIGNED_IN} }`, { refreshToken });

export const claimsOf = (outcome: Outcome) => decodeJwt(String(outcome.accessToken));

/** What the tables hold, below every rule of the domain. */
export function rows(
  { database }: Customers,
  sql: string,
  ...parameters: unknown[]
): Promise<[Record<string, unknown>]> {
  return database.transaction(Viewer.system, (tx) => tx.query(sql, parameters));
}

/** The texts of the mails to an address, in the order they were written. */
export const mailsTo = async (customers: Customers, email: unknown): Promise<string[]> =>
  (await rows(customers, "SELECT text FROM mail WHERE recipient = $1 ORDER BY id", email)).map(({ text }) =>
    String(text),
  );

/** What the latest mail to an address brings. */
export const mailedToken = async (customers: Customers, email: unknown): Promise<string> =>
  /^[\w-]{43}$/m.exec((await mailsTo(customers, email)).at(-1) ?? "")?.[0] ?? "none";

const ACCOUNTS =
  /\b(user_account|membership|registration|invitation|password_reset|mail|allowance|job_add|idempotency_key)\b/;

/** What is asked of the database about accounts and mail during the work, by the kind of the statement. */
export const accountStatementsOf = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await statementsOf(work)).filter((text) => ACCOUNTS.test(text));

export const ops = () => staff("ops");
