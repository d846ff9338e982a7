import { audit, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";

/** What is everyone's is nobody's own: its audit and its events have no tenant of their own. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

interface Act {
  viewer: Viewer;
  at: Date;
  /** The mutation's name. */
  act: string;
  /** Its type in the graph. */
  kind: string;
  id: string;
  /** Of a customer's own price list; null where it is everyone's. */
  tenantId?: string | null;
  reason?: string | null | undefined;
}

/** Keeps for good who changed prices or rules, and why. After the rows are locked, before what is recorded. */
export const auditAct = (tx: EntityManager, { kind, id, tenantId, reason, ...act }: Act): Promise<void> =>
  audit(tx, { ...act, subject: { kind, id, tenantId: tenantId ?? NOBODY }, reason: reason ?? null });
