import { createLogger, Database, type Environment, eventedDatabase, parseConfig, Subgraph, serve } from "@baiyun/kit";
import { ordersConfig } from "./config";
import { consumersOf } from "./consumers";
import { contextOf } from "./context";
import { CustomerResolver } from "./customer/customer.resolver";
import { CreateOrders } from "./migrations/create-orders.migration";
import { DraftOrderService } from "./order/draft-order.service";
import { Order } from "./order/order.entity";
import { OrderResolver } from "./order/order.resolver";
import { OrderService } from "./order/order.service";
import { OrderActsResolver } from "./order/order-acts.resolver";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderSaga } from "./saga/order-saga.entity";
import { OrderSagaService } from "./saga/order-saga.service";
import { schema } from "./schema";

export async function start(env: Environment): Promise<Subgraph> {
  const config = parseConfig(ordersConfig, env);
  const logger = createLogger("orders", config.LOG_LEVEL);
  const database = await Database.open({
    url: config.DATABASE_URL,
    entities: [Order, OrderLine, OrderSaga],
    migrations: [CreateOrders],
  });
  const saga = new OrderSagaService();
  const orders = new OrderService(database, saga);
  const acts = new OrderActsResolver(new DraftOrderService(database, saga), orders);
  return Subgraph.start({
    schema,
    resolvers: [new OrderResolver(orders), acts, new OrderLineResolver(), new CustomerResolver(orders)],
    context: contextOf(database),
    resources: await eventedDatabase({ domain: "orders", database, config, consumers: consumersOf(saga), logger }),
    listen: { port: config.PORT, host: config.HOST },
    routerSecret: config.ROUTER_SECRET,
    logger,
  });
}

if (require.main === module) void serve(start);
