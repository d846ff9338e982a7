import type { Database, Viewer } from "@baiyun/kit";
import type { ExceptionDayType, ShipmentDayType, ShipmentLaneType } from "./figures.type";

export interface Span {
  from: Date;
  /** Exclusive. */
  until: Date;
}

/** A delivery that is dated before the shipment was made says nothing of how long it took. */
const TOOK = "extract(epoch FROM s.status_at - s.created_at) / 86400";
const KNOWN = "FILTER (WHERE s.status = 'DELIVERED' AND s.status_at >= s.created_at)";
const middle = (share: number): string =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY ${TOOK}) ${KNOWN})::numeric, 2)::float8`;
const FARED = `count(*)::int AS shipments,
  count(*) FILTER (WHERE s.status = 'CANCELLED')::int AS cancelled,
  count(*) FILTER (WHERE s.status = 'DELIVERED')::int AS delivered,
  ${middle(0.5)} AS "medianDays", ${middle(0.9)} AS "ninthDays"`;

/** How much is sent where, how long it takes and what goes wrong, counted over a time. */
export class FiguresService {
  constructor(private readonly database: Database) {}

  days(viewer: Viewer, span: Span): Promise<ShipmentDayType[]> {
    return this.ask(
      viewer,
      span,
      `SELECT to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, ${FARED}
       FROM shipment s WHERE s.created_at >= $1 AND s.created_at < $2 GROUP BY 1 ORDER BY 1`,
    );
  }

  /** The fullest first. */
  lanes(viewer: Viewer, span: Span): Promise<ShipmentLaneType[]> {
    return this.ask(
      viewer,
      span,
      `SELECT s.service_code AS "serviceCode", s.destination_country AS "destinationCountry", ${FARED},
         coalesce(sum(e.count), 0)::int AS exceptions
       FROM shipment s
       LEFT JOIN LATERAL (SELECT count(*) FROM shipment_exception x WHERE x.shipment_id = s.id) e ON true
       WHERE s.created_at >= $1 AND s.created_at < $2
       GROUP BY 1, 2 ORDER BY shipments DESC, 1, 2 LIMIT 100`,
    );
  }

  exceptions(viewer: Viewer, span: Span): Promise<ExceptionDayType[]> {
    return this.ask(
      viewer,
      span,
      `SELECT to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, kind, count(*)::int AS happened,
         count(closed_at)::int AS closed
       FROM shipment_exception WHERE occurred_at >= $1 AND occurred_at < $2 GROUP BY 1, 2 ORDER BY 1, 2`,
    );
  }

  private ask<Row>(viewer: Viewer, { from, until }: Span, text: string): Promise<Row[]> {
    return this.database.transaction(viewer, (tx) => tx.query<Row[]>(text, [from, until]));
  }
}
