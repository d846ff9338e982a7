import type { Clock, Database, Viewer } from "@baiyun/kit";

export interface Scorecard {
  since: Date;
  answered: number;
  acceptanceRate: number | null;
  dispatched: number;
  onTimeDispatchRate: number | null;
  leadTimeDays: number | null;
  counted: number;
  shortRate: number | null;
}

interface Measured {
  answered: number;
  accepted: number;
  dispatched: number;
  onTime: number;
  leadTimeDays: number | null;
  counted: number;
  short: number;
}

const WINDOW_MS = 90 * 86_400_000;

/**
 * An answer is within the window if it was given in it, and so with what was sent and counted. What a supplier closed short it had
 * promised: it came short, though nothing is claimed for it.
 */
const MEASURE = `
  SELECT wanted.id AS "supplierId", orders.*, pieces.* FROM unnest($1::uuid[]) AS wanted(id)
  CROSS JOIN LATERAL (
    SELECT
      count(*) FILTER (WHERE answered_at >= $2)::int AS answered,
      count(*) FILTER (WHERE answered_at >= $2 AND status NOT IN ('REJECTED', 'EXPIRED'))::int AS accepted,
      count(*) FILTER (WHERE dispatched_at >= $2)::int AS dispatched,
      count(*) FILTER (WHERE dispatched_at >= $2 AND dispatched_at <= dispatch_by)::int AS "onTime",
      (avg(extract(epoch FROM dispatched_at - answered_at)) FILTER (WHERE dispatched_at >= $2) / 86400)::float8 AS "leadTimeDays"
    FROM purchase_order WHERE supplier_id = wanted.id AND updated_at >= $2
  ) orders
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(line.quantity - line.dropped), 0)::int AS counted,
      coalesce(sum(greatest(line.quantity - line.dropped - coalesce(line.received, 0), 0)), 0)::int AS short
    FROM purchase_order po JOIN purchase_order_line line ON line.purchase_order_id = po.id
    WHERE po.supplier_id = wanted.id AND po.updated_at >= $2 AND po.received_at >= $2 AND (line.received IS NOT NULL OR line.closed_short > 0)
  ) pieces`;

/** How suppliers do. */
export class ScorecardService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  readonly ofSuppliers = (viewer: Viewer, supplierIds: readonly string[]): Promise<Scorecard[]> =>
    this.database.transaction(viewer, async (tx) => {
      const since = new Date(this.clock().getTime() - WINDOW_MS);
      const rows: (Measured & { supplierId: string })[] = await tx.query(MEASURE, [supplierIds, since]);
      return supplierIds.map((id) => scored(since, rows.find(({ supplierId }) => supplierId === id)!));
    });
}

const rate = (part: number, of: number): number | null => (of === 0 ? null : part / of);

function scored(since: Date, measured: Measured): Scorecard {
  const { answered, accepted, dispatched, onTime, leadTimeDays, counted, short } = measured;
  return {
    since,
    answered,
    acceptanceRate: rate(accepted, answered),
    dispatched,
    onTimeDispatchRate: rate(onTime, dispatched),
    leadTimeDays,
    counted,
    shortRate: rate(short, counted),
  };
}
