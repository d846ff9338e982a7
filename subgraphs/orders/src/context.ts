import { byId, type Database, manyByKey, rowsBy, type Viewer } from "@baiyun/kit";
import { Order } from "./order/order.entity";
import { OrderLine } from "./order-line/order-line.entity";

function loadersFor(database: Database, viewer: Viewer) {
  return {
    order: byId(database, viewer, Order),
    orderLine: byId(database, viewer, OrderLine),
    linesOfOrder: manyByKey<string, OrderLine>(
      async (orderIds) => {
        const lines = await rowsBy(database, viewer, OrderLine, "orderId", orderIds);
        return lines.sort((a, b) => a.position - b.position);
      },
      (line) => line.orderId,
    ),
  };
}

/** Who asks, and what was read for them: one per request. */
export interface Context {
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
}

export const contextOf =
  (database: Database) =>
  (viewer: Viewer): Context => ({ viewer, loaders: loadersFor(database, viewer) });
