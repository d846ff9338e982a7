import { AuditEntry, auditTrail, byId, defineDomain, ofTenant, subgraphConfig } from "@baiyun/kit";
import { ConsigneeResolver } from "./address/consignee.resolver";
import { Catalogue } from "./catalogue/catalogue.entity";
import { CatalogueService } from "./catalogue/catalogue.service";
import { ConsigneeReveal } from "./consignee-reveal/consignee-reveal.entity";
import { CONSIGNEE_REVEALED } from "./consignee-reveal/consignee-reveal.events";
import { ConsigneeRevealResolver } from "./consignee-reveal/consignee-reveal.resolver";
import { ConsigneeRevealService } from "./consignee-reveal/consignee-reveal.service";
import { onCatalogueStated } from "./consumers/on-catalogue-stated";
import { onCustomerRegistered } from "./consumers/on-customer-registered";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { onQuoteAccepted } from "./consumers/on-quote-accepted";
import { onQuoteOffered } from "./consumers/on-quote-offered";
import { onQuoteRejected } from "./consumers/on-quote-rejected";
import { onQuoteReweighed } from "./consumers/on-quote-reweighed";
import { onShipmentCancelRefused } from "./consumers/on-shipment-cancel-refused";
import { onShipmentCancelled } from "./consumers/on-shipment-cancelled";
import { onShipmentExceptionClosed } from "./consumers/on-shipment-exception-closed";
import { onShipmentExceptionRaised } from "./consumers/on-shipment-exception-raised";
import { onShipmentLabelled } from "./consumers/on-shipment-labelled";
import { onShipmentStatusChanged } from "./consumers/on-shipment-status-changed";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerAccount } from "./customer/customer-account.entity";
import { CustomerAccountService } from "./customer/customer-account.service";
import { seedDemo } from "./demo";
import { AddCustomerAccounts } from "./migrations/add-customer-accounts.migration";
import { AuditReveals } from "./migrations/audit-reveals.migration";
import { CreateOrders } from "./migrations/create-orders.migration";
import { IndexLists } from "./migrations/index-lists.migration";
import { IndexSortings } from "./migrations/index-sortings.migration";
import { KeepCatalogue } from "./migrations/keep-catalogue.migration";
import { KeepExceptions } from "./migrations/keep-exceptions.migration";
import { KeepHolds } from "./migrations/keep-holds.migration";
import { KeepReveals } from "./migrations/keep-reveals.migration";
import { KeepWhatWasTyped } from "./migrations/keep-what-was-typed.migration";
import { KeepZones } from "./migrations/keep-zones.migration";
import { SearchOrders } from "./migrations/search-orders.migration";
import { DraftOrderService } from "./order/draft-order.service";
import { Order } from "./order/order.entity";
import {
  ORDER_ACCEPTED,
  ORDER_CANCELLED,
  ORDER_EDITED,
  ORDER_HELD,
  ORDER_RELEASED,
  ORDER_SUBMITTED,
} from "./order/order.events";
import { OrderResolver } from "./order/order.resolver";
import { OrderService } from "./order/order.service";
import { OrderActsResolver } from "./order/order-acts.resolver";
import { OrderStore } from "./order/order-store.service";
import { OrderException } from "./order-exception/order-exception.entity";
import { OrderExceptionResolver } from "./order-exception/order-exception.resolver";
import { OrderExceptionService } from "./order-exception/order-exception.service";
import { OrderHold } from "./order-hold/order-hold.entity";
import { OrderHoldResolver } from "./order-hold/order-hold.resolver";
import { OrderHoldService } from "./order-hold/order-hold.service";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderLineService } from "./order-line/order-line.service";
import { OrderSaga } from "./saga/order-saga.entity";
import { OrderSagaService } from "./saga/order-saga.service";
import { UserType } from "./user/user.type";

export const domain = defineDomain({
  name: "orders",
  summary: "orders and the saga that drives them",
  config: subgraphConfig,
  entities: [
    Order,
    OrderHold,
    OrderException,
    ConsigneeReveal,
    OrderLine,
    OrderSaga,
    CustomerAccount,
    Catalogue,
    AuditEntry,
  ],
  migrations: [
    CreateOrders,
    AddCustomerAccounts,
    IndexLists,
    KeepWhatWasTyped,
    SearchOrders,
    KeepCatalogue,
    IndexSortings,
    KeepHolds,
    KeepReveals,
    KeepZones,
    KeepExceptions,
    AuditReveals,
  ],
  services: ({ database, clock }) => {
    const [accounts, store, lines] = [
      new CustomerAccountService(),
      new OrderStore(new OrderHoldService()),
      new OrderLineService(),
    ];
    const catalogue = new CatalogueService();
    const saga = new OrderSagaService(store, lines, accounts, clock);
    return {
      database,
      accounts,
      catalogue,
      saga,
      exceptions: new OrderExceptionService(store),
      reveals: new ConsigneeRevealService(database, clock),
      orders: new OrderService(database, store, saga, accounts, clock),
      drafts: new DraftOrderService(database, store, lines, saga, accounts, catalogue, clock),
    };
  },
  resolvers: [
    OrderResolver,
    OrderActsResolver,
    OrderLineResolver,
    OrderHoldResolver,
    OrderExceptionResolver,
    ConsigneeResolver,
    ConsigneeRevealResolver,
    CustomerResolver,
    auditTrail("orders", UserType),
  ],
  references: { Order: byId(Order), OrderLine: byId(OrderLine), Customer: ofTenant },
  events: [
    ORDER_SUBMITTED,
    ORDER_EDITED,
    ORDER_ACCEPTED,
    ORDER_CANCELLED,
    ORDER_HELD,
    ORDER_RELEASED,
    CONSIGNEE_REVEALED,
  ],
  consumers: ({ saga, accounts, catalogue, exceptions }) => [
    onCatalogueStated(catalogue),
    onCustomerRegistered(accounts),
    onCustomerStatusChanged(accounts),
    onQuoteOffered(saga),
    onQuoteRejected(saga),
    onQuoteAccepted(saga),
    onQuoteReweighed(saga),
    onShipmentLabelled(saga),
    onShipmentStatusChanged(saga),
    onShipmentCancelled(saga),
    onShipmentCancelRefused(saga),
    onShipmentExceptionRaised(exceptions),
    onShipmentExceptionClosed(exceptions),
  ],
  demo: (services, { database }) => seedDemo(database, services),
});
