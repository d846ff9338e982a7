import { byId, defineDomain, subgraphConfig } from "@baiyun/kit";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { CreateSuppliers } from "./migrations/create-suppliers.migration";
import { Supplier } from "./supplier/supplier.entity";
import { supplierCreated } from "./supplier/supplier.events";
import { SupplierResolver } from "./supplier/supplier.resolver";
import { SupplierService } from "./supplier/supplier.service";

export const domain = defineDomain({
  name: "suppliers",
  summary: "what this domain is for",
  config: subgraphConfig,
  entities: [Supplier],
  migrations: [CreateSuppliers],
  services: ({ database, clock }) => ({
    suppliers: new SupplierService(database, clock),
  }),
  resolvers: [SupplierResolver],
  references: { Supplier: byId(Supplier) },
  events: [supplierCreated],
  consumers: ({ suppliers }) => [onCustomerStatusChanged(suppliers)],
});
