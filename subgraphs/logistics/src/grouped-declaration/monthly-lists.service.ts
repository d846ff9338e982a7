import { type Clock, newId, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { DeclarationState } from "../declaration/declaration-state";
import { chinaMonth, monthBefore } from "./china-month";
import { GroupKind } from "./grouped-declaration.entity";
import { type DueMonth, monthlyDeclarationDue } from "./grouped-declaration.events";
import type { GroupedStore } from "./grouped-store.service";
import { mergeSellerLists } from "./grouping.jobs";

const UNMERGED = `
  FROM customs_declaration AS list
  JOIN customs_declaration_version AS said ON said.declaration_id = list.id AND said.version = list.version
  WHERE list.direction = 'EXPORT' AND list.regime = 'CN_9610' AND list.state = 'RELEASED' AND said.currency IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM grouped_declaration_part AS part
      WHERE part.declaration_id = list.id AND part.kind = 'MONTHLY' AND part.removed_at IS NULL)`;

/** How long before it is late somebody is told that a month's declaration is not handed in. */
const SOON_MS = 5 * 24 * 60 * 60 * 1_000;
const NOT_HANDED_IN = "kind = 'MONTHLY' AND state IN ('DRAFT', 'REJECTED')";
const ABOUT = `id, tenant_id AS "tenantId", lrn, month, due_at AS "dueAt"`;

/** The lists of 9610 that customs released, merged into one declaration by month, seller and customs place. */
export class MonthlyListsService {
  constructor(
    private readonly store: GroupedStore,
    private readonly clock: Clock,
  ) {}

  /** Every month that has ended: what was written down late is of the month in which it was released, in a declaration of its own. */
  async findSellers(tx: EntityManager): Promise<void> {
    const { ends } = chinaMonth(monthBefore(this.clock()));
    const found: z.infer<typeof mergeSellerLists.payload>[] = await tx.query(
      `SELECT DISTINCT to_char(list.state_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
         list.tenant_id AS "tenantId", list.office, said.currency ${UNMERGED} AND list.state_at < $1`,
      [ends],
    );
    for (const lists of found) {
      const { month, tenantId, office, currency } = lists;
      await mergeSellerLists.add(tx, lists, { key: `${month}/${tenantId}/${office ?? ""}/${currency}` });
    }
  }

  /** Once, however many see that there is something to merge: nothing is made of lists that are in one by now. */
  async merge(
    tx: EntityManager,
    { month, tenantId, office, currency }: z.infer<typeof mergeSellerLists.payload>,
  ): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`9610 ${tenantId}`]);
    const { begins, ends, dueAt } = chinaMonth(month);
    const lists: { id: string; tenantId: string }[] = await tx.query(
      `SELECT list.id, list.tenant_id AS "tenantId" ${UNMERGED}
         AND list.state_at >= $1 AND list.state_at < $2 AND list.tenant_id = $3
         AND list.office IS NOT DISTINCT FROM $4 AND said.currency = $5`,
      [begins, ends, tenantId, office, currency],
    );
    if (lists.length === 0) return;
    const now = this.clock();
    const group = await this.store.begin(tx, {
      ...{ id: newId(), tenantId, kind: GroupKind.MONTHLY, direction: DeclarationDirection.EXPORT, country: "CN" },
      ...{ regime: CustomsRegime.CN_9610, office, month, consignmentId: null, currency, dueAt },
      ...{ state: DeclarationState.DRAFT, stateAt: now, version: 1 },
      ...{ createdBy: Viewer.system.actor, createdAt: now },
    });
    for (let from = 0; from < lists.length; from += AT_ONCE) {
      await this.store.addParts(tx, group, lists.slice(from, from + AT_ONCE));
    }
    await this.store.sumUp(tx, group);
  }

  /** Says once of each that is not handed in that it is due soon, and once that it is late. */
  async tellDue(tx: EntityManager): Promise<void> {
    const now = this.clock();
    const [late] = await tx.query<[DueMonth[], number]>(
      `UPDATE grouped_declaration SET told_late_at = $1
       WHERE ${NOT_HANDED_IN} AND due_at <= $1 AND told_late_at IS NULL RETURNING ${ABOUT}`,
      [now],
    );
    const [soon] = await tx.query<[DueMonth[], number]>(
      `UPDATE grouped_declaration SET told_due_at = $1
       WHERE ${NOT_HANDED_IN} AND due_at > $1 AND due_at <= $2 AND told_due_at IS NULL RETURNING ${ABOUT}`,
      [now, new Date(now.getTime() + SOON_MS)],
    );
    for (const month of late) await record(tx, monthlyDeclarationDue(month, true));
    for (const month of soon) await record(tx, monthlyDeclarationDue(month, false));
  }
}

/** Rows of one statement. */
const AT_ONCE = 1_000;
