import { randomUUID } from "node:crypto";
import { Database, newId, Viewer } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { seedDemo } from "./demo";
import { domain } from "./domain";
import { createFirstAdmin } from "./first-admin";
import { MembershipService } from "./membership/membership.service";
import { Role } from "./membership/role";
import { TenantKind } from "./tenant/tenant.entity";
import { TenantService } from "./tenant/tenant.service";
import { verifyPassword } from "./user/password";
import { UserService } from "./user/user.service";

let database: Database;
beforeEach(async () => {
  const url = await testDatabaseUrl(`first-admin-${randomUUID().slice(0, 8)}`);
  const { entities = [], migrations = [] } = domain;
  database = await Database.open({ url, entities: [...entities], migrations: [...migrations] });
});
afterEach(() => database.close());

const people = (): Promise<Record<string, string>[]> =>
  database.transaction(Viewer.system, (tx) =>
    tx.query(`SELECT email, user_account.name, password_hash, role, kind, tenant.name AS house,
        email_verified_at IS NOT NULL AS verified
      FROM user_account JOIN membership ON user_id = user_account.id JOIN tenant ON tenant.id = user_account.tenant_id`),
  );

it("an empty house gets its administrator, with a password of its own", async () => {
  const created = await createFirstAdmin(database, { email: " Ada@House.example " });
  expect(created).toEqual({ password: expect.stringMatching(/^[\w-]{24}$/) });
  const [admin, ...others] = await people();
  expect(others).toEqual([]);
  expect(admin).toEqual({
    email: "ada@house.example",
    name: "Administrator",
    password_hash: expect.any(String),
    role: "admin",
    kind: "HOUSE",
    house: "BaiYun",
    verified: true,
  });
  const { password } = created as { password: string };
  expect(await verifyPassword(password, admin!.password_hash!)).toBe(true);
});

it("of two at once one is created; a second one is refused, and is not there", async () => {
  const outcomes = await Promise.all(
    ["ada@house.example", "eve@house.example"].map((email) =>
      createFirstAdmin(database, { email, password: "a password of her own" }),
    ),
  );
  const [present, ...others] = await people();
  expect(others).toEqual([]);
  const refused = `The house has an administrator already, ${present!.email}, who invites others with inviteMember.`;
  expect(outcomes).toEqual(expect.arrayContaining([{ password: "a password of her own" }, { refused }]));
});

/** Somebody else, by a migration or an older start: an invited administrator, say, or a customer's person. */
async function person(of: { kind: TenantKind; role: Role; email: string; passwordHash: string | null }): Promise<void> {
  const [tenants, users] = [new TenantService(), new UserService()];
  const own = { tenantId: newId(), createdBy: "test" };
  await database.transaction(Viewer.system, async (tx) => {
    await tenants.open(tx, { id: own.tenantId, name: "BaiYun", kind: of.kind, createdBy: "test" });
    const { email, passwordHash } = of;
    const emailVerifiedAt = passwordHash === null ? null : new Date();
    const { id: userId } = await users.create(tx, { ...own, email, name: "Eve", passwordHash, emailVerifiedAt });
    await new MembershipService(database, tenants, users).grant(tx, { ...own, userId, role: of.role });
  });
}

it("an address that signs in already is refused, and its owner stays what they were", async () => {
  const email = "eve@house.example";
  await person({ kind: TenantKind.CUSTOMER, role: Role.CUSTOMER_MEMBER, email, passwordHash: "$scrypt$none" });
  const before = await people();
  expect(await createFirstAdmin(database, { email })).toEqual({
    refused: "This address signs in already: choose another.",
  });
  expect(await people()).toEqual(before);
});

it("an administrator who was invited and never came is none; the house stays one", async () => {
  await person({ kind: TenantKind.HOUSE, role: Role.ADMIN, email: "eve@house.example", passwordHash: null });
  expect(await createFirstAdmin(database, { email: "ada@house.example" })).toEqual({ password: expect.any(String) });
  expect((await people()).map(({ email, role, house }) => [email, role, house])).toEqual([
    ["eve@house.example", "admin", "BaiYun"],
    ["ada@house.example", "admin", "BaiYun"],
  ]);
  expect(
    await database.transaction(Viewer.system, (tx) => tx.query("SELECT count(*)::int AS houses FROM tenant")),
  ).toEqual([{ houses: 1 }]);
});

it("the demo's house has one already", async () => {
  await seedDemo(database);
  const before = await people();
  expect(await createFirstAdmin(database, { email: "ada@house.example" })).toEqual({
    refused: "The house has an administrator already, admin@baiyun.example, who invites others with inviteMember.",
  });
  expect(await people()).toEqual(before);
});

it.each([
  ["no address", { email: "ada" }, "This is no e-mail address."],
  ["a weak password", { email: "ada@house.example", password: "short" }, "Use at least 12 characters."],
  ["no name", { email: "ada@house.example", name: " " }, "A name is 1 to 120 printable characters."],
])("%s is refused, and nobody is there", async (_what, given, refused) => {
  expect(await createFirstAdmin(database, given)).toEqual({ refused });
  expect(await people()).toEqual([]);
});
