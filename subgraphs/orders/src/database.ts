import { Database } from "@baiyun/kit";
import { CustomerAccount } from "./customer/customer-account.entity";
import { AddCustomerAccounts } from "./migrations/add-customer-accounts.migration";
import { CreateOrders } from "./migrations/create-orders.migration";
import { Order } from "./order/order.entity";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderSaga } from "./saga/order-saga.entity";

/** The domain's database, brought up to date. */
export const openDatabase = (url: string): Promise<Database> =>
  Database.open({
    url,
    entities: [Order, OrderLine, OrderSaga, CustomerAccount],
    migrations: [CreateOrders, AddCustomerAccounts],
  });
