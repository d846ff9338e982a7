import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until, viewer } from "@baiyun/kit/testing";
import { openSuppliers, ops, type Suppliers } from "../testing/suppliers";
import { sealNextContacts } from "./seal-contacts";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
});
afterAll(() => suppliers.close());

const LI = { name: "Li Wei", email: "li.wei@supplier.example", phone: "+86 579 8520 1234" };
const WANG = { name: "Wang Fang", email: "wang@supplier.example", phone: null };

const register = async (): Promise<string> => {
  const input = { name: "Lamp Works", contact: LI, currency: "CNY", dropShips: false };
  const outcome = await suppliers.running.act(
    "registerSupplier",
    "... on RegisterSupplierSuccess { supplier { id } }",
    input,
    ops,
  );
  return (outcome.supplier as { id: string }).id;
};
const shown = async (supplierId: string) => {
  const text = "query ($id: ID!) { supplier(id: $id) { version contact { name email phone } } }";
  const { data } = await suppliers.running.run<{ supplier: { version: number; contact: object | null } }>(
    text,
    { id: supplierId },
    ops,
  );
  return data.supplier;
};
const keys = (supplierId: string) =>
  suppliers.query("SELECT wrapped_key IS NULL AS gone FROM subject_key WHERE tenant_id = $1 ORDER BY gone", supplierId);
/** As text, all that the table holds of the supplier. */
const kept = async (supplierId: string): Promise<string> => {
  const [row] = await suppliers.query(
    "SELECT s::text || encode(coalesce(contact_sealed, ''), 'escape') AS all FROM supplier s WHERE id = $1",
    supplierId,
  );
  return String((row as { all: string }).all);
};

it("a contact stands encrypted; another person's has another key, and the one before is gone with theirs", async () => {
  const supplierId = await register();
  for (const plain of ["Li Wei", "li.wei@", "8520"]) expect(await kept(supplierId)).not.toContain(plain);
  expect(await shown(supplierId)).toEqual({ version: 1, contact: LI });

  const edit = (contact: object, expectedVersion: number) =>
    suppliers.running.act("editSupplier", "", { supplierId, expectedVersion, contact }, ops);
  await edit({ ...LI, phone: null }, 1);
  expect(await keys(supplierId)).toEqual([{ gone: false }]);
  await edit(WANG, 2);
  expect(await shown(supplierId)).toEqual({ version: 3, contact: WANG });
  expect(await keys(supplierId)).toEqual([{ gone: false }, { gone: true }]);

  // Moved to another supplier's row, with its key's name, it is nobody's.
  const other = await register();
  await suppliers.query(
    `UPDATE supplier SET (contact_sealed, contact_key_id) = (SELECT contact_sealed, contact_key_id FROM supplier WHERE id = $1)
     WHERE id = $2`,
    supplierId,
    other,
  );
  expect(await shown(other)).toEqual({ version: 1, contact: null });
});

it("a contact is erased by admin alone, once, with its key; who did it stands in the audit, and another may be stated", async () => {
  const supplierId = await register();
  const erase = (claims: object, own: object = {}) =>
    suppliers.running.act(
      "eraseSupplierContact",
      "... on EraseSupplierContactSuccess { supplier { id contact { name } } }",
      { supplierId, reason: "She asked for it", ...own },
      claims,
    );
  for (const claims of [ops, staff("support"), viewer("supplier", supplierId), viewer("customer_admin")]) {
    await expect(erase(claims)).rejects.toThrow("FORBIDDEN");
  }
  const admin = staff("admin");
  expect(await erase(admin, { reason: " " })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
  expect(await erase(admin, { supplierId: randomUUID() })).toMatchObject({ __typename: "SupplierNotFound" });
  expect(await shown(supplierId)).toEqual({ version: 1, contact: LI });

  const own = { idempotencyKey: randomUUID() };
  const done = { __typename: "EraseSupplierContactSuccess", supplier: { id: supplierId, contact: null } };
  expect([await erase(admin, own), await erase(admin, own)]).toEqual([done, done]);
  expect((await erase(admin)).__typename).toBe("SupplierContactErased");
  expect(await keys(supplierId)).toEqual([{ gone: true }]);
  const entries = await suppliers.query("SELECT act, actor, reason FROM audit_entry WHERE subject_id = $1", supplierId);
  expect(entries).toEqual([{ act: "eraseSupplierContact", actor: admin.sub, reason: "She asked for it" }]);

  await suppliers.running.act("editSupplier", "", { supplierId, expectedVersion: 2, contact: WANG }, ops);
  expect(await shown(supplierId)).toEqual({ version: 3, contact: WANG });
});

it("what an earlier version wrote is shown as it stands, also over what is encrypted, and is encrypted by the job", async () => {
  const supplierId = await register();
  await suppliers.query(
    "UPDATE supplier SET contact_name = $2, contact_email = $3 WHERE id = $1",
    supplierId,
    WANG.name,
    WANG.email,
  );
  expect((await shown(supplierId)).contact).toEqual(WANG);
  const { contacts } = suppliers.running.services;
  // A page at a time, which may be of other tests' suppliers, or locked by the job of this hour.
  await until(async () => {
    await suppliers.running.database.transaction(Viewer.system, (tx) => sealNextContacts(tx, contacts, new Date()));
    return !/Wang Fang|wang@/.test(await kept(supplierId));
  });
  expect((await shown(supplierId)).contact).toEqual(WANG);
  expect(await keys(supplierId)).toEqual([{ gone: false }, { gone: true }]);
});
