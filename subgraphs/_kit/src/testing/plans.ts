import type { Database } from "../database/database";
import { beginAs } from "../database/tenant-isolation";
import type { Viewer } from "../identity/viewer";

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: Plan[];
}

/**
 * How PostgreSQL would find the rows of a statement behind the viewer's policy when it may scan no table: each table and index
 * that is read, as `Index Scan orders_by_status: (status = ...)`. A table that no index can find rows of shows as `Seq Scan`.
 */
export async function planOf(
  database: Database,
  viewer: Viewer,
  { text, values }: { text: string; values: unknown[] },
): Promise<string[]> {
  const runner = database.source.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(beginAs(viewer, "READ ONLY"));
    await runner.query("SET LOCAL enable_seqscan = off");
    const [{ "QUERY PLAN": plan }] = await runner.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
    return readsIn(plan[0].Plan);
  } finally {
    await runner.query("ROLLBACK");
    await runner.release();
  }
}

function readsIn(plan: Plan): string[] {
  const own = plan["Index Name"]
    ? [`${plan["Node Type"]} ${plan["Index Name"]}${plan["Index Cond"] ? `: ${plan["Index Cond"]}` : ""}`]
    : plan["Node Type"] === "Seq Scan"
      ? [`Seq Scan ${plan["Relation Name"]}`]
      : [];
  return [...own, ...(plan.Plans ?? []).flatMap(readsIn)];
}
