import { type Database, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { MembershipService } from "./membership/membership.service";
import { Role } from "./membership/role";
import { newSecret } from "./secret";
import { Tenant, TenantKind } from "./tenant/tenant.entity";
import { TenantService } from "./tenant/tenant.service";
import { hashPassword } from "./user/password";
import { weakness } from "./user/password-rule";
import { email as address, displayName } from "./user/user.input";
import { UserService } from "./user/user.service";

export type FirstAdmin = { password: string } | { refused: string };

/**
 * The house's first administrator, who approves customers and invites everybody else. Whoever runs the servers says whose
 * the address is, so it counts as verified.
 *
 * @param password one is made when it is not given.
 */
export async function createFirstAdmin(
  database: Database,
  given: { email: string; name?: string | undefined; password?: string | undefined },
): Promise<FirstAdmin> {
  const [email, name] = [address.safeParse(given.email), displayName.safeParse(given.name ?? "Administrator")];
  if (!email.success) return { refused: "This is no e-mail address." };
  if (!name.success) return { refused: "A name is 1 to 120 printable characters." };
  const password = given.password ?? newSecret().slice(0, 24);
  const weak = weakness(password, { email: email.data });
  if (weak) return { refused: weak.message };
  const person = { email: email.data, name: name.data, passwordHash: await hashPassword(password) };
  const refused = await database.transaction(Viewer.system, (tx) => admit(tx, database, person));
  return refused === null ? { password } : { refused };
}

/** Null when the person is admin now, else why not. Nothing is written before it is clear. */
async function admit(
  tx: EntityManager,
  database: Database,
  person: { email: string; name: string; passwordHash: string },
): Promise<string | null> {
  const [users, tenants] = [new UserService(), new TenantService()];
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))");
  const [present] = await tx.query(
    `SELECT email FROM membership JOIN user_account ON user_account.id = user_id
     WHERE role = $1 AND password_hash IS NOT NULL ORDER BY membership.id LIMIT 1`,
    [Role.ADMIN],
  );
  if (present) return `The house has an administrator already, ${present.email}, who invites others with inviteMember.`;
  if (!(await users.claimAddress(tx, person.email))) return "This address signs in already: choose another.";

  const createdBy = "first-admin";
  const house = await tx.findOneBy(Tenant, { kind: TenantKind.HOUSE });
  const tenantId = house?.id ?? newId();
  if (!house) await tenants.open(tx, { id: tenantId, name: "BaiYun", kind: TenantKind.HOUSE, createdBy });
  const { id: userId } = await users.create(tx, { ...person, tenantId, emailVerifiedAt: new Date(), createdBy });
  await new MembershipService(database, tenants, users).grant(tx, { tenantId, userId, role: Role.ADMIN, createdBy });
  return null;
}
