import {
  type Batch,
  type Connection,
  type ConnectionArgs,
  connectionOf,
  type Database,
  decodeCursor,
  pageSize,
} from "@baiyun/kit";
import { Membership } from "./membership.entity";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AFTER_EVERY_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** The page of one tenant's people that is wanted. */
export interface MembershipPage {
  tenantId: string;
  page: ConnectionArgs;
}

/** Pages of many tenants' people, each newest first, in one statement that reads no more rows of any than its page holds. */
export const membershipPages =
  (database: Database): Batch<MembershipPage, Connection<Membership>> =>
  async (viewer, wanted) => {
    const tenantIds = wanted.map(({ tenantId }) => tenantId);
    const before = wanted.map(({ page }) => (page.after ? decodeCursor(page.after, UUID) : AFTER_EVERY_ID));
    const most = wanted.map(({ page }) => pageSize(page.first) + 1);
    const [answered = []] = await database.read(viewer, [{ text: PAGES, values: [tenantIds, before, most] }]);
    const members: Membership[][] = wanted.map(() => []);
    for (const row of answered) members[Number(row[0]) - 1]!.push(memberOf(row));
    return wanted.map(({ page }, index) => connectionOf(members[index]!, page, ({ id }) => id));
  };

const PAGES = `
  SELECT wanted.place, member.id, member.tenant_id, member.user_id, member.role, member.version, member.created_by,
    member.created_at
  FROM unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS wanted (tenant_id, before, most, place)
  CROSS JOIN LATERAL (
    SELECT * FROM membership WHERE tenant_id = wanted.tenant_id AND id < wanted.before
    ORDER BY id DESC LIMIT wanted.most
  ) AS member
  ORDER BY wanted.place, member.id DESC`;

function memberOf(row: readonly unknown[]): Membership {
  const [, id, tenantId, userId, role, version, createdBy, createdAt] = row;
  return Object.assign(new Membership(), { id, tenantId, userId, role, version, createdBy, createdAt });
}
