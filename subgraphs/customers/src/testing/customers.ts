import { randomBytes, randomUUID, scryptSync } from "node:crypto";
import { type Database, type Subgraph, Viewer } from "@baiyun/kit";
import { run, staff, testEnvironment } from "@baiyun/kit/testing";
import { decodeJwt, exportJWK, generateKeyPair } from "jose";
import { Incoterm } from "../customer/customer.entity";
import { CustomerService } from "../customer/customer.service";
import { openDatabase } from "../database";
import { start } from "../main";
import { Role } from "../membership/membership.entity";
import { MembershipService } from "../membership/membership.service";
import { TenantKind } from "../tenant/tenant.entity";
import { TenantService } from "../tenant/tenant.service";
import { UserService } from "../user/user.service";

export const PASSWORD = "correct horse battery";

/** The domain as it runs, and its database as seen from below. */
export interface Customers {
  subgraph: Subgraph;
  database: Database;
  close(): Promise<void>;
}

export async function startCustomers(): Promise<Customers> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const signingKey = { ...(await exportJWK(privateKey)), kid: "test-key" };
  const env = await testEnvironment("customers", { SIGNING_KEY: JSON.stringify(signingKey), DEMO: "true" });
  const subgraph = await start(env);
  const database = await openDatabase(env.DATABASE_URL ?? "");
  return {
    subgraph,
    database,
    close: async () => {
      await subgraph.close();
      await database.close();
    },
  };
}

export const newEmail = (): string => `person-${randomBytes(8).toString("hex")}@customer.example`;

/** Answer of a mutation whose result is a union. */
export type Outcome = { __typename: string } & Record<string, unknown>;

export async function outcomeOf(
  subgraph: Subgraph,
  mutation: string,
  selection: string,
  input: Record<string, unknown>,
  claims = {},
): Promise<Outcome> {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const document = `mutation Act($input: ${type}Input!) { outcome: ${mutation}(input: $input) {
    __typename ... on UserError { message } ${selection} } }`;
  const { data, errors } = await run<{ outcome: Outcome }>(subgraph, document, { input }, claims);
  if (errors) throw Object.assign(new Error(errors[0]?.message), { code: errors[0]?.extensions?.code });
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

/** A customer of its own for one test, who waits for KYC. */
export async function register({ database }: Customers): Promise<Registered> {
  const email = newEmail();
  return database.transaction(Viewer.system, async (tx) => {
    const tenants = new TenantService();
    const name = "Paper Cranes Ltd";
    const tenantId = await tenants.open(tx, { name, kind: TenantKind.CUSTOMER, createdBy: "test" });
    const admin = await new UserService().create(tx, {
      tenantId,
      email,
      name: "Cranes admin",
      passwordHash: cheaplyHashed(PASSWORD),
      createdBy: null,
    });
    const own = { tenantId, createdBy: admin.id };
    await new MembershipService(database, tenants).grant(tx, { ...own, userId: admin.id, role: Role.CUSTOMER_ADMIN });
    const terms = { name, defaultCurrency: "EUR", incoterm: Incoterm.DDP };
    const customer = await new CustomerService(database).register(tx, { ...own, ...terms });
    const claims = { sub: admin.id, tid: tenantId, scope: "role:customer_admin" };
    return { customerId: customer.id, tenantId, userId: admin.id, email, admin: claims };
  });
}

export const SIGNED_IN = `accessToken expiresAt refreshToken
  viewer { id email tenant { name } customer { id } memberships { role } }`;

export const signIn = ({ subgraph }: Customers, email: string, password = PASSWORD): Promise<Outcome> =>
  outcomeOf(subgraph, "signIn", `... on SignInSuccess { ${SIGNED_IN} } ... on SignInLimited { retryAt }`, {
    email,
    password,
  });

export const refresh = ({ subgraph }: Customers, refreshToken: unknown): Promise<Outcome> =>
  outcomeOf(subgraph, "refreshSession", `... on RefreshSessionSuccess { ${SIGNED_IN} }`, { refreshToken });

export const claimsOf = (outcome: Outcome) => decodeJwt(String(outcome.accessToken));

/** What the tables hold, below every rule of the domain. */
export function rows(database: Database, sql: string, ...parameters: unknown[]): Promise<[Record<string, unknown>]> {
  return database.transaction(Viewer.system, (tx) => tx.query(sql, parameters));
}

export const ops = () => staff("ops");
