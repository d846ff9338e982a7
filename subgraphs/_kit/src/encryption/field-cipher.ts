import { randomBytes } from "node:crypto";
import type { EntityManager } from "typeorm";
import { DATA_KEY_LENGTH, DataKey, type Opened, type Place } from "./data-key";
import type { MasterKeys } from "./master-keys";
import type { SubjectKey } from "./subject-key.entity";

/** Whose fields are encrypted, and whose rows they stand in. */
export interface Subject {
  id: string;
  tenantId: string;
}

type KeyRow = Pick<SubjectKey, "id" | "wrappedKey" | "masterKey">;

/**
 * Encrypts fields with a key of each person or company, which is kept wrapped by a master key. Deleting the wrapped key erases
 * whatever it encrypted, wherever a copy of that stands; a backup of the keys must not outlive the erasure for long.
 *
 * Reading is a row and a sum: `cipher.open(await rows.one(SubjectKey, id), place, sealed)` reads the keys of a whole page at once.
 */
export class FieldCipher {
  constructor(private readonly masters: MasterKeys) {}

  /**
   * The key to encrypt with, made when there is none; it is not erased before the transaction ends.
   *
   * @returns null for who has been erased.
   * @throws {Error} when the key cannot be unwrapped: what it would have encrypted could not be read again.
   */
  async keyOf(tx: EntityManager, subject: Subject): Promise<DataKey | null> {
    const row = (await held(tx, subject)) ?? (await this.make(tx, subject));
    if (row.wrappedKey === null) return null;
    const key = this.unwrapped(row);
    if (!key) throw new Error(`the key of ${subject.id} is wrapped by a master key that is not configured`);
    return key;
  }

  /** The key of a row that was read, to encrypt with too. Null for who was erased, and under a master key that is not known. */
  using(row: KeyRow): DataKey | null {
    return row.wrappedKey === null ? null : this.unwrapped(row);
  }

  /** @param row the key of the one that the value was encrypted for; null where there is none. */
  open(row: KeyRow | null, place: Place, sealed: Buffer): Opened {
    if (row?.wrappedKey === null) return { state: "erased" };
    const key = row && this.unwrapped(row);
    return key ? key.open(place, sealed) : { state: "unreadable" };
  }

  /** Whose rows it stands in is another tenant from now on: what it encrypted opens as before, for who may see that one. */
  async moveTo(tx: EntityManager, tenantId: string, { id, tenantId: from }: Subject): Promise<void> {
    await tx.query("UPDATE subject_key SET tenant_id = $1 WHERE id = $2 AND tenant_id = $3", [tenantId, id, from]);
  }

  /** Deletes the key: nothing that it encrypted can be read again, and nothing is encrypted for this subject any more. */
  async erase(tx: EntityManager, { id, tenantId }: Subject, erasedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO subject_key (id, tenant_id, wrapped_key, master_key, erased_at) VALUES ($1, $2, NULL, 'none', $3)
       ON CONFLICT (id) DO UPDATE SET wrapped_key = NULL, master_key = 'none', erased_at = $3
         WHERE subject_key.erased_at IS NULL`,
      [id, tenantId, erasedAt],
    );
  }

  /**
   * Wraps keys that an earlier master key wrapped with the present one; what they encrypted stays as it is.
   * @returns how many; none when there is nothing left to do. A damaged key stays as it is, found by the name it bears.
   */
  async rewrap(tx: EntityManager, limit: number): Promise<number> {
    const { earlier, name } = this.masters;
    if (earlier.length === 0) return 0;
    const rows: KeyRow[] = await tx.query(
      `SELECT id, wrapped_key AS "wrappedKey", master_key AS "masterKey" FROM subject_key
       WHERE master_key = ANY($1) AND wrapped_key IS NOT NULL ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [earlier, limit],
    );
    let rewrapped = 0;
    for (const { id, wrappedKey, masterKey } of rows) {
      const dataKey = this.masters.unwrap(wrappedKey!, masterKey);
      if (!dataKey) continue;
      const values = [id, this.masters.wrap(dataKey), name];
      await tx.query("UPDATE subject_key SET wrapped_key = $2, master_key = $3 WHERE id = $1", values);
      rewrapped += 1;
    }
    return rewrapped;
  }

  private unwrapped({ id, wrappedKey, masterKey }: KeyRow): DataKey | null {
    const key = this.masters.unwrap(wrappedKey!, masterKey);
    return key && new DataKey(id, key);
  }

  private async make(tx: EntityManager, subject: Subject): Promise<KeyRow> {
    const wrapped = this.masters.wrap(randomBytes(DATA_KEY_LENGTH));
    await tx.query(
      "INSERT INTO subject_key (id, tenant_id, wrapped_key, master_key) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [subject.id, subject.tenantId, wrapped, this.masters.name],
    );
    // Of two who make it at once the second finds the first one's.
    return (await held(tx, subject))!;
  }
}

/** As it stands, until the transaction ends. */
async function held(tx: EntityManager, { id, tenantId }: Subject): Promise<KeyRow | null> {
  const [row] = await tx.query(
    `SELECT id, wrapped_key AS "wrappedKey", master_key AS "masterKey" FROM subject_key
     WHERE id = $1 AND tenant_id = $2 FOR SHARE`,
    [id, tenantId],
  );
  return row ?? null;
}
