import type { SchemaParts } from "@baiyun/kit";
import type { Context } from "./context";
import { LabelResolver } from "./label/label.resolver";
import { OrderResolver } from "./order/order.resolver";
import { ParcelResolver } from "./parcel/parcel.resolver";
import { ShipmentResolver } from "./shipment/shipment.resolver";

export const schema: SchemaParts = {
  name: "logistics",
  resolvers: [ShipmentResolver, ParcelResolver, LabelResolver, OrderResolver],
  references: {
    Shipment: ({ id }: { id: string }, { loaders }: Context) => loaders.shipment.load(id),
    Parcel: ({ id }: { id: string }, { loaders }: Context) => loaders.parcel.load(id),
    Order: ({ id }: { id: string }) => ({ id }),
  },
};
