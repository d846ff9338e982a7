import { Database } from "@baiyun/kit";
import { CreateOrders } from "./migrations/create-orders.migration";
import { Order } from "./order/order.entity";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderSaga } from "./saga/order-saga.entity";

/** The domain's database, brought up to date. */
export const openDatabase = (url: string): Promise<Database> =>
  Database.open({ url, entities: [Order, OrderLine, OrderSaga], migrations: [CreateOrders] });
