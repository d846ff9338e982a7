import { defineJob, lockRows, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { Supplier } from "./supplier.entity";
import type { SupplierContacts } from "./supplier-contacts";

const PAGE = 200;

/** Encrypts what the version before this one has written, also while it runs beside this one. */
export const sealContacts = defineJob({ name: "seal-contacts", payload: z.object({}), schedule: "29 * * * *" });

export async function sealNextContacts(tx: EntityManager, contacts: SupplierContacts, at: Date): Promise<void> {
  const plain: { id: string }[] = await tx.query(
    "SELECT id FROM supplier WHERE contact_email <> '' ORDER BY id LIMIT $1",
    [PAGE],
  );
  const ids = plain.map(({ id }) => id);
  for (const supplier of await lockRows(tx, Viewer.system, Supplier, [oneOf("id", ids)])) {
    const { plainContactName: name, plainContactEmail: email, plainContactPhone: phone } = supplier;
    if (email === "") continue;
    // What the earlier version wrote over an encrypted contact is the newer one.
    await contacts.put(tx, supplier, { name, email, phone }, at);
    await storeRow(tx, supplier);
  }
  if (plain.length > 0) await sealContacts.add(tx, {});
}
