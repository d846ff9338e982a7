import { createLogger, type Environment, eventedDatabase, parseConfig, Subgraph, serve } from "@baiyun/kit";
import { ordersConfig } from "./config";
import { consumersOf } from "./consumers";
import { contextOf } from "./context";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerAccountService } from "./customer/customer-account.service";
import { openDatabase } from "./database";
import { seedDemo } from "./demo";
import { DraftOrderService } from "./order/draft-order.service";
import { OrderResolver } from "./order/order.resolver";
import { OrderService } from "./order/order.service";
import { OrderActsResolver } from "./order/order-acts.resolver";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderSagaService } from "./saga/order-saga.service";
import { schema } from "./schema";

export async function start(env: Environment): Promise<Subgraph> {
  const config = parseConfig(ordersConfig, env);
  const logger = createLogger("orders", config.LOG_LEVEL);
  const database = await openDatabase(config.DATABASE_URL);
  const accounts = new CustomerAccountService();
  const saga = new OrderSagaService(accounts);
  const orders = new OrderService(database, saga, accounts);
  const drafts = new DraftOrderService(database, saga, accounts);
  if (config.DEMO) await seedDemo(database, accounts, drafts, orders);
  return Subgraph.start({
    schema,
    resolvers: [
      new OrderResolver(orders),
      new OrderActsResolver(drafts, orders),
      new OrderLineResolver(),
      new CustomerResolver(orders),
    ],
    context: contextOf(database),
    resources: await eventedDatabase({
      domain: "orders",
      database,
      config,
      consumers: consumersOf(saga, accounts),
      logger,
    }),
    config,
    logger,
  });
}

if (require.main === module) void serve(start);
