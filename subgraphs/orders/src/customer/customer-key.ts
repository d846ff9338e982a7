import type { DataKey, FieldCipher } from "@baiyun/kit";
import type { EntityManager } from "typeorm";

/** What is kept of a customer's orders is encrypted with this. @throws {Error} for a customer who was erased. */
export async function customerKey(cipher: FieldCipher, tx: EntityManager, tenantId: string): Promise<DataKey> {
  const key = await cipher.keyOf(tx, { id: tenantId, tenantId });
  if (!key) throw new Error(`customer ${tenantId} was erased`);
  return key;
}
