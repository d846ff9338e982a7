import { type NewEvent, type Role, record } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { MEMBER_STATED } from "./membership.events";

interface Stated {
  tenantId: string;
  userId: string;
  email: string;
  name: string;
  role: Role;
  locale: string | null;
  isActive: boolean;
}

/** A person has one membership, or had one. Who was erased before anybody was told of them is not told of. */
const MEMBERS = `
  SELECT person.tenant_id AS "tenantId", person.id AS "userId", email, person.name, locale,
    coalesce(membership.role, person.last_role) AS role,
    membership.id IS NOT NULL AND email_verified_at IS NOT NULL AND customer.status IS DISTINCT FROM 'CLOSED' AS "isActive"
  FROM user_account AS person
    LEFT JOIN membership ON membership.user_id = person.id
    LEFT JOIN customer ON customer.id = person.tenant_id
  WHERE person.id = ANY($1) AND coalesce(membership.role, person.last_role) IS NOT NULL
  ORDER BY person.id`;

/**
 * Tells the other domains what these people are now, with the act that made them so. It holds them until the transaction ends: of two
 * that change one person, the second to get here sees both changes, and is stated last. A person comes before their membership, so
 * an act that changes a membership locks the person first.
 */
export async function stateMembers(tx: EntityManager, userIds: readonly string[]): Promise<void> {
  await tx.query("SELECT FROM user_account WHERE id = ANY($1) ORDER BY id FOR UPDATE", [userIds]);
  const members: Stated[] = await tx.query(MEMBERS, [userIds]);
  for (const member of members) await record(tx, memberStated(member));
}

const memberStated = (member: Stated): NewEvent =>
  MEMBER_STATED.event({ aggregateId: member.userId, tenantId: member.tenantId, payload: member });
