import { equals, findRows, type Role, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { PersonalData } from "../personal-data/personal-data";
import { Member } from "./member.entity";

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

/** Whom we may write to, as the customers domain tells it. */
export class MemberService {
  constructor(private readonly personal: PersonalData) {}

  /** Takes what is told unless something newer is known. Who has left loses the key, and with it what was written to them. */
  async state(tx: EntityManager, told: StatedMember): Promise<void> {
    const { userId, tenantId, role, locale, isActive, statedAt } = told;
    const [known] = await tx.query<{ wrapped_key: Buffer | null; stated_at: Date }[]>(
      "SELECT wrapped_key, stated_at FROM member WHERE id = $1 FOR UPDATE",
      [userId],
    );
    if (known && known.stated_at >= statedAt) return;
    const key = isActive ? (known?.wrapped_key ?? this.personal.newKey()) : null;
    const person = JSON.stringify({ email: told.email, name: told.name } satisfies Person);
    const sealed = key && this.personal.seal(key, placeOf(userId), person);
    await tx.query(
      `INSERT INTO member AS known (id, tenant_id, role, locale, is_active, wrapped_key, sealed, stated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET tenant_id = excluded.tenant_id, role = excluded.role, locale = excluded.locale,
         is_active = excluded.is_active, wrapped_key = excluded.wrapped_key, sealed = excluded.sealed,
         stated_at = excluded.stated_at
       WHERE known.stated_at < excluded.stated_at`,
      [userId, tenantId, role, locale, isActive, key, sealed, statedAt],
    );
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

  personOf({ id, wrappedKey, sealed }: Member): Person {
    return JSON.parse(this.personal.open(wrappedKey!, placeOf(id), sealed!)) as Person;
  }

  private staff(tx: EntityManager, roles: readonly Role[]): Promise<Member[]> {
    return tx.find(Member, { where: roles.map((role) => ({ role, isActive: true })), order: { id: "ASC" } });
  }
}

const placeOf = (userId: string): string => `member:${userId}`;
