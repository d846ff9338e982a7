import { equals, type FieldCipher, lockRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Member } from "./member.entity";

/** Takes out all that is kept of a person: their key, and what would find them again without it. That they were told something stays. */
export class MemberErasure {
  constructor(private readonly cipher: FieldCipher) {}

  async erase(tx: EntityManager, userId: string, at: Date): Promise<void> {
    const [member] = await lockRows(tx, Viewer.system, Member, [equals("id", userId)]);
    if (member?.keyId) await this.cipher.erase(tx, { id: member.keyId, tenantId: member.tenantId }, at);
    await tx.query(
      `UPDATE member SET is_active = false, key_id = NULL, wrapped_key = NULL, sealed = NULL, locale = NULL WHERE id = $1`,
      [userId],
    );
    await tx.query(
      `DELETE FROM suppression WHERE fingerprint IN (
         SELECT address_fingerprint FROM notification WHERE recipient = $1
         UNION SELECT fingerprint FROM address_confirmation WHERE user_id = $1)`,
      [userId],
    );
    await tx.query(
      `UPDATE notification SET sealed = NULL, address_masked = NULL, address_fingerprint = NULL
       WHERE recipient = $1 AND (sealed IS NOT NULL OR address_fingerprint IS NOT NULL)`,
      [userId],
    );
    await tx.query("DELETE FROM address_confirmation WHERE user_id = $1", [userId]);
    await tx.query("DELETE FROM preference WHERE user_id = $1", [userId]);
  }
}
