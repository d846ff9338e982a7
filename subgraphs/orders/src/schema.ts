import { isId, type SchemaParts } from "@baiyun/kit";
import type { Context } from "./context";
import { CustomerResolver } from "./customer/customer.resolver";
import { OrderResolver } from "./order/order.resolver";
import { OrderActsResolver } from "./order/order-acts.resolver";
import { OrderLineResolver } from "./order-line/order-line.resolver";

interface Key {
  id: string;
}

export const schema: SchemaParts = {
  name: "orders",
  resolvers: [OrderResolver, OrderActsResolver, OrderLineResolver, CustomerResolver],
  references: {
    Order: ({ id }: Key, { loaders }: Context) => loaders.order.load(id),
    OrderLine: ({ id }: Key, { loaders }: Context) => loaders.orderLine.load(id),
    Customer: ({ id }: Key, { viewer }: Context) => (isId(id) && viewer.maySee(id) ? { id } : null),
  },
};
