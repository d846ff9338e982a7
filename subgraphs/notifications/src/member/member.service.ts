import {
  type DataKey,
  equals,
  type FieldCipher,
  findRows,
  newId,
  oneOf,
  type Role,
  type Rows,
  SubjectKey,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Member } from "./member.entity";
import { memberPlace } from "./member-place";
import type { ResealService } from "./reseal.service";

export interface StatedMember {
  userId: string;
  tenantId: string;
  email: string;
  name: string;
  role: Role;
  locale: string | null;
  isActive: boolean;
  statedAt: Date;
}

export interface Person {
  email: string;
  name: string;
}

/** A member with who they are, and the key that what is written to them is sealed with. */
export interface Reached {
  member: Member;
  person: Person;
  key: DataKey;
}

/** Whom we may write to, as the customers domain tells it. */
export class MemberService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly former: ResealService,
  ) {}

  /** Takes what is told unless something newer is known. Who has left loses the key, and with it what was written to them. */
  async state(tx: EntityManager, told: StatedMember): Promise<void> {
    const { userId, tenantId, role, locale, isActive, statedAt } = told;
    // Of one that nobody knows there is no row to wait for, and whose key is made twice could be erased once only.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('member ' || $1, 0))", [userId]);
    let [known] = await tx.query<Known[]>(KNOWN, [userId]);
    if (known && known.statedAt >= statedAt) return;
    if (known?.wrappedKey && isActive) {
      await this.former.resealMember(tx, userId);
      [known] = await tx.query<Known[]>(KNOWN, [userId]);
    }
    const keyId = isActive ? (known?.keyId ?? newId()) : null;
    if (known?.keyId && known.tenantId !== tenantId)
      await this.cipher.moveTo(tx, tenantId, { id: known.keyId, tenantId: known.tenantId });
    const key = keyId === null ? null : await this.cipher.keyOf(tx, { id: keyId, tenantId });
    const person = JSON.stringify({ email: told.email, name: told.name } satisfies Person);
    const sealed = key?.seal(memberPlace(userId), person) ?? null;
    await tx.query(
      `INSERT INTO member AS known (id, tenant_id, role, locale, is_active, key_id, sealed, stated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET tenant_id = excluded.tenant_id, role = excluded.role, locale = excluded.locale,
         is_active = excluded.is_active, wrapped_key = NULL, key_id = excluded.key_id, sealed = excluded.sealed,
         stated_at = excluded.stated_at
       WHERE known.stated_at < excluded.stated_at`,
      [userId, tenantId, role, locale, isActive, keyId, sealed, statedAt],
    );
    if (!isActive && known?.keyId) await this.cipher.erase(tx, { id: known.keyId, tenantId }, statedAt);
  }

  /** Who of a tenant, and of our own staff, holds one of these roles. */
  async holding(
    tx: EntityManager,
    tenantId: string,
    roles: readonly Role[],
    staff: readonly Role[],
  ): Promise<Member[]> {
    const [ofTenant, ofHouse] = await Promise.all([
      findRows(tx, Viewer.system, Member, [equals("tenantId", tenantId), equals("isActive", true)]),
      staff.length === 0 ? [] : this.staff(tx, staff),
    ]);
    return [...ofTenant.filter(({ role }) => roles.includes(role)), ...ofHouse];
  }

  /** Null for whom nobody told of, and who has left. */
  async one(tx: EntityManager, userId: string): Promise<Member | null> {
    const [member] = await findRows(tx, Viewer.system, Member, [equals("id", userId)]);
    return member?.isActive ? member : null;
  }

  /** All of them by one read; who left meanwhile is left out. */
  async reached(tx: EntityManager, members: readonly Member[]): Promise<Reached[]> {
    const present = await this.former.resealed(tx, members);
    const ids = [...new Set(present.flatMap(({ keyId }) => keyId ?? []))];
    const keys = ids.length === 0 ? [] : await findRows(tx, Viewer.system, SubjectKey, [oneOf("id", ids)]);
    return present.flatMap((member) => {
      const row = keys.find(({ id }) => id === member.keyId);
      const key = row ? this.cipher.using(row) : null;
      const opened = key && member.sealed && key.open(memberPlace(member.id), member.sealed);
      return key && opened?.state === "open" ? [{ member, key, person: JSON.parse(opened.text) as Person }] : [];
    });
  }

  async reachedOne(tx: EntityManager, member: Member): Promise<Reached | null> {
    return (await this.reached(tx, [member]))[0] ?? null;
  }

  /** What was written to a person opens with it, for themselves; null once they have left. */
  async keyOf(rows: Rows, userId: string): Promise<DataKey | null> {
    const member = await rows.one(Member, userId);
    const row = member?.keyId ? await rows.one(SubjectKey, member.keyId) : null;
    return row && this.cipher.using(row);
  }

  private staff(tx: EntityManager, roles: readonly Role[]): Promise<Member[]> {
    return tx.find(Member, { where: roles.map((role) => ({ role, isActive: true })), order: { id: "ASC" } });
  }
}

interface Known {
  tenantId: string;
  keyId: string | null;
  wrappedKey: Buffer | null;
  statedAt: Date;
}

const KNOWN = `SELECT tenant_id AS "tenantId", key_id AS "keyId", wrapped_key AS "wrappedKey", stated_at AS "statedAt"
  FROM member WHERE id = $1 FOR UPDATE`;
