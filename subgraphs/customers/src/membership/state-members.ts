import { defineJob } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { stateMembers } from "./member-statements";

const PAGE = 200;

const payload = z.object({ tenantId: z.guid().optional(), after: z.guid().optional() });

/** Tells of every member as they are now, or of one tenant's, page by page. */
export const statingMembers = defineJob({ name: "state-members", payload });

export async function stateNextMembers(tx: EntityManager, { tenantId, after }: z.infer<typeof payload>): Promise<void> {
  const members: { id: string }[] = await tx.query(
    `SELECT user_id AS id FROM membership
     WHERE ($1::uuid IS NULL OR tenant_id = $1) AND ($2::uuid IS NULL OR user_id > $2) ORDER BY user_id LIMIT $3`,
    [tenantId ?? null, after ?? null, PAGE],
  );
  const ids = members.map(({ id }) => id);
  await stateMembers(tx, ids);
  if (ids.length === PAGE) await statingMembers.add(tx, { ...(tenantId && { tenantId }), after: ids.at(-1) });
}
