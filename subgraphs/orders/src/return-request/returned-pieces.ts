import { equals, findRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ReturnLine } from "./return-line.entity";
import { ReturnRequest } from "./return-request.entity";
import { ReturnStatus } from "./return-status";

/** How many pieces of each line come back, or came, by the order's returns. Its lock guards them. */
export async function returnedOf(tx: EntityManager, orderId: string): Promise<Map<string, number>> {
  const all = await findRows(tx, Viewer.system, ReturnRequest, [equals("orderId", orderId)]);
  const counting = all.filter(({ status }) => status !== ReturnStatus.REFUSED);
  const ids = counting.map(({ id }) => id);
  const closed = new Set(counting.filter(({ status }) => status === ReturnStatus.CLOSED).map(({ id }) => id));
  const returned = new Map<string, number>();
  for (const line of await findRows(tx, Viewer.system, ReturnLine, [oneOf("returnId", ids)])) {
    const came = (line.restocked ?? 0) + (line.writtenOff ?? 0);
    const pieces = closed.has(line.returnId) ? came : line.quantity;
    returned.set(line.orderLineId, (returned.get(line.orderLineId) ?? 0) + pieces);
  }
  return returned;
}
