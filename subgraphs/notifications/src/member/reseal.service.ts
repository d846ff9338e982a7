import { defineJob, equals, type FieldCipher, lockRows, newId, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { FormerSeal } from "../personal-data/former-seal";
import { Member } from "./member.entity";
import { memberPlace } from "./member-place";

const PAGE = 20;

/** Of members that the version before this one has written, also while it runs beside this one. */
export const resealMembers = defineJob({ name: "reseal-members", payload: z.object({}), schedule: "13 * * * *" });

/** Seals anew what was sealed in a form of this domain's own: members, and what was written to them. */
export class ResealService {
  private readonly underWay = new WeakMap<EntityManager, Promise<void>>();

  constructor(
    private readonly cipher: FieldCipher,
    private readonly former: FormerSeal,
  ) {}

  /** The members as they stand afterwards, in their order. */
  async resealed(tx: EntityManager, members: readonly Member[]): Promise<Member[]> {
    const due = members.filter(({ wrappedKey }) => wrappedKey);
    if (due.length === 0) return [...members];
    // Of one transaction's effects several may meet the same member, and their locks do not keep them apart.
    const earlier = this.underWay.get(tx);
    const resealing = (async () => {
      await earlier;
      for (const id of due.map((member) => member.id).sort()) await this.resealMember(tx, id);
    })();
    this.underWay.set(tx, resealing);
    await resealing;
    const ids = due.map(({ id }) => id);
    const now = await lockRows(tx, Viewer.system, Member, [oneOf("id", ids)]);
    return members.map((member) => now.find(({ id }) => id === member.id) ?? member);
  }

  async resealNext(tx: EntityManager): Promise<void> {
    const due: { id: string }[] = await tx.query(
      "SELECT id FROM member WHERE wrapped_key IS NOT NULL ORDER BY id LIMIT $1",
      [PAGE],
    );
    for (const { id } of due) await this.resealMember(tx, id);
    if (due.length > 0) await resealMembers.add(tx, {});
  }

  /** One whom another process has sealed anew meanwhile stays as they are. What cannot be read any more goes. */
  async resealMember(tx: EntityManager, userId: string): Promise<void> {
    const [member] = await lockRows(tx, Viewer.system, Member, [equals("id", userId)]);
    const wrappedKey = member?.wrappedKey;
    if (!member || !wrappedKey) return;
    const keyId = newId();
    const key = (await this.cipher.keyOf(tx, { id: keyId, tenantId: member.tenantId }))!;
    const person = this.former.open(wrappedKey, `member:${userId}`, member.sealed!);
    if (person === null)
      throw new Error(`what is known of ${userId} cannot be read: PERSONAL_DATA_SECRET is another one`);
    const written: { id: string; sealed: Buffer }[] = await tx.query(
      "SELECT id, sealed FROM notification WHERE recipient = $1 AND sealed IS NOT NULL ORDER BY id FOR UPDATE",
      [userId],
    );
    const words = written.map(({ id, sealed }) => {
      const text = this.former.open(wrappedKey, `notification:${id}`, sealed);
      return {
        id,
        sealed: text === null ? null : key.seal({ table: "notification", column: "sealed", row: id }, text),
      };
    });
    await tx.query(
      `UPDATE notification SET sealed = anew.sealed FROM unnest($1::uuid[], $2::bytea[]) AS anew (id, sealed)
       WHERE notification.id = anew.id`,
      [words.map(({ id }) => id), words.map(({ sealed }) => sealed)],
    );
    Object.assign(member, { keyId, wrappedKey: null, sealed: key.seal(memberPlace(userId), person) });
    await storeRow(tx, member, ["keyId", "wrappedKey", "sealed"]);
  }
}
