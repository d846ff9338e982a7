import { AuditEntry, auditTrail, byId, defineDomain, handle, ofTenant, subgraphConfig } from "@baiyun/kit";
import { ConsigneeResolver } from "./address/consignee.resolver";
import { Catalogue } from "./catalogue/catalogue.entity";
import { CatalogueService } from "./catalogue/catalogue.service";
import { CHANNEL_ORDER_REFUSED } from "./channel-order/channel-order.events";
import { ChannelOrderService } from "./channel-order/channel-order.service";
import { ConsigneeReveal } from "./consignee-reveal/consignee-reveal.entity";
import { CONSIGNEE_REVEALED } from "./consignee-reveal/consignee-reveal.events";
import { ConsigneeRevealResolver } from "./consignee-reveal/consignee-reveal.resolver";
import { ConsigneeRevealService } from "./consignee-reveal/consignee-reveal.service";
import { ofCustoms } from "./consumers/of-customs";
import { ofMoneyAndGoods } from "./consumers/of-money-and-goods";
import { onCatalogueStated } from "./consumers/on-catalogue-stated";
import { onChannelOrderReceived } from "./consumers/on-channel-order-received";
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
import { Fee } from "./fee/fee.entity";
import { FeeService } from "./fee/fee.service";
import { AddCustomerAccounts } from "./migrations/add-customer-accounts.migration";
import { AuditReveals } from "./migrations/audit-reveals.migration";
import { CreateOrders } from "./migrations/create-orders.migration";
import { IndexLists } from "./migrations/index-lists.migration";
import { IndexSagas } from "./migrations/index-sagas.migration";
import { IndexSortings } from "./migrations/index-sortings.migration";
import { IndexSplits } from "./migrations/index-splits.migration";
import { KeepCatalogue } from "./migrations/keep-catalogue.migration";
import { KeepChanges } from "./migrations/keep-changes.migration";
import { KeepCustoms } from "./migrations/keep-customs.migration";
import { KeepExceptions } from "./migrations/keep-exceptions.migration";
import { KeepHolds } from "./migrations/keep-holds.migration";
import { KeepReturns } from "./migrations/keep-returns.migration";
import { KeepReveals } from "./migrations/keep-reveals.migration";
import { KeepWhatWasTyped } from "./migrations/keep-what-was-typed.migration";
import { KeepZones } from "./migrations/keep-zones.migration";
import { OrchestrateOrders } from "./migrations/orchestrate-orders.migration";
import { SearchOrders } from "./migrations/search-orders.migration";
import { SplitOrders } from "./migrations/split-orders.migration";
import { DraftOrderService } from "./order/draft-order.service";
import { Order } from "./order/order.entity";
import {
  ORDER_ACCEPTED,
  ORDER_CANCELLED,
  ORDER_EDITED,
  ORDER_HELD,
  ORDER_RELEASED,
  ORDER_SUBMITTED,
  ORDER_UPDATED,
} from "./order/order.events";
import { OrderResolver } from "./order/order.resolver";
import { OrderService } from "./order/order.service";
import { OrderActsResolver } from "./order/order-acts.resolver";
import { OrderStore } from "./order/order-store.service";
import { OrderChange } from "./order-change/order-change.entity";
import { OrderChangeResolver } from "./order-change/order-change.resolver";
import { OrderChangeService } from "./order-change/order-change.service";
import { OrderCheckResolver, orderCheckOf } from "./order-check/order-check.resolver";
import { OrderCheckService } from "./order-check/order-check.service";
import { OrderDeadlineResolver } from "./order-deadline/order-deadline.resolver";
import { OrderException } from "./order-exception/order-exception.entity";
import { OrderExceptionResolver } from "./order-exception/order-exception.resolver";
import { OrderExceptionService } from "./order-exception/order-exception.service";
import { OrderHold } from "./order-hold/order-hold.entity";
import { OrderHoldResolver } from "./order-hold/order-hold.resolver";
import { OrderHoldService } from "./order-hold/order-hold.service";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderLineService } from "./order-line/order-line.service";
import { OrderPartResolver } from "./order-part/order-part.resolver";
import { OrderPartService } from "./order-part/order-part.service";
import { TakingOut } from "./order-part/taking-out.service";
import { OrderUpdateResolver } from "./order-update/order-update.resolver";
import { OrderRefund } from "./refund/refund.entity";
import { ORDER_REFUND_DUE } from "./refund/refund.events";
import { RefundService } from "./refund/refund.service";
import { CloseReturnService } from "./return-request/close-return.service";
import { RequestReturnService } from "./return-request/request-return.service";
import { ReturnActsResolver } from "./return-request/return-acts.resolver";
import { ReturnLine } from "./return-request/return-line.entity";
import { ReturnRequest } from "./return-request/return-request.entity";
import { RETURN_RECEIVED } from "./return-request/return-request.events";
import {
  OrderReturnsResolver,
  ReturnLineResolver,
  ReturnRequestResolver,
} from "./return-request/return-request.resolver";
import { ReturnRequestService } from "./return-request/return-request.service";
import { OrderSaga } from "./saga/order-saga.entity";
import { OrderSagaResolver, OrderSagaStepResolver } from "./saga/order-saga.resolver";
import { OrderSagaService } from "./saga/order-saga.service";
import { OrderSagaStep } from "./saga/order-saga-step.entity";
import {
  ORDER_ALLOCATION_RELEASED,
  ORDER_ALLOCATION_REQUESTED,
  ORDER_FUNDING_DUE,
  ORDER_FUNDING_RELEASED,
  ORDER_FUNDING_REQUESTED,
} from "./saga/saga.events";
import { SagaActing } from "./saga/saga-acting.service";
import { SagaActsResolver } from "./saga/saga-acts.resolver";
import { SagaActs } from "./saga/saga-acts.service";
import { SagaAllocation } from "./saga/saga-allocation.service";
import { SagaCarrying } from "./saga/saga-carrying.service";
import { SagaCustoms } from "./saga/saga-customs.service";
import { SagaDeadlines } from "./saga/saga-deadlines.service";
import { SagaFunding } from "./saga/saga-funding.service";
import { meetDeadline, retryFunding, watchDeadlines } from "./saga/saga-jobs";
import { SagaRequests } from "./saga/saga-requests.service";
import { SagaRetry } from "./saga/saga-retry.service";
import { SagaStore } from "./saga/saga-store.service";
import { SagaTerms } from "./saga/saga-terms.service";
import { UserType } from "./user/user.type";

export const domain = defineDomain({
  name: "orders",
  summary: "orders and the saga that drives them",
  config: subgraphConfig,
  entities: [
    Order,
    OrderChange,
    OrderHold,
    OrderException,
    ConsigneeReveal,
    OrderLine,
    OrderSaga,
    OrderSagaStep,
    ReturnRequest,
    ReturnLine,
    OrderRefund,
    Fee,
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
    OrchestrateOrders,
    IndexSagas,
    KeepChanges,
    KeepCustoms,
    KeepReturns,
    SplitOrders,
    IndexSplits,
  ],
  services: ({ database, live, clock }) => {
    const [accounts, changes, lines] = [new CustomerAccountService(), new OrderChangeService(), new OrderLineService()];
    const store = new OrderStore(new OrderHoldService(), changes);
    const catalogue = new CatalogueService();
    const [terms, fees, refunds] = [new SagaTerms(clock), new FeeService(), new RefundService()];
    const sagas = new SagaStore(store, terms, clock);
    const requests = new SagaRequests(lines, accounts, fees, refunds);
    const saga = new OrderSagaService(sagas, requests);
    const exceptions = new OrderExceptionService(store);
    const customs = new SagaCustoms(sagas, requests, exceptions);
    const [funding, allocation, carrying] = [
      new SagaFunding(sagas, requests),
      new SagaAllocation(sagas, requests),
      new SagaCarrying(sagas, requests, customs),
    ];
    const drafts = new DraftOrderService(database, store, lines, saga, accounts, catalogue, clock);
    const acting = new SagaActing(requests, funding, allocation, carrying);
    return {
      database,
      now: clock,
      live,
      accounts,
      catalogue,
      checks: new OrderCheckService(database, accounts, catalogue),
      saga,
      funding,
      allocation,
      carrying,
      customs,
      retries: new SagaRetry(sagas, requests),
      deadlines: new SagaDeadlines(sagas, acting, clock),
      sagaActs: new SagaActs(database, store, sagas, acting),
      exceptions,
      requests: new RequestReturnService(database, store, lines, changes, terms, clock),
      returns: new ReturnRequestService(
        database,
        store,
        new CloseReturnService(store, sagas, refunds, fees, clock),
        clock,
      ),
      reveals: new ConsigneeRevealService(database, clock),
      orders: new OrderService(database, store, saga, accounts, clock),
      parts: new OrderPartService(database, store, lines, saga, new TakingOut(store, lines, saga, clock), clock),
      drafts,
      channelOrders: new ChannelOrderService(drafts),
    };
  },
  resolvers: [
    OrderResolver,
    OrderActsResolver,
    OrderLineResolver,
    OrderCheckResolver,
    OrderChangeResolver,
    OrderUpdateResolver,
    OrderSagaResolver,
    OrderSagaStepResolver,
    SagaActsResolver,
    OrderPartResolver,
    OrderDeadlineResolver,
    ReturnRequestResolver,
    ReturnLineResolver,
    OrderReturnsResolver,
    ReturnActsResolver,
    OrderHoldResolver,
    OrderExceptionResolver,
    ConsigneeResolver,
    ConsigneeRevealResolver,
    CustomerResolver,
    auditTrail("orders", UserType),
  ],
  references: { Order: byId(Order), OrderLine: byId(OrderLine), OrderCheck: orderCheckOf, Customer: ofTenant },
  events: [
    ORDER_SUBMITTED,
    ORDER_EDITED,
    ORDER_ACCEPTED,
    ORDER_CANCELLED,
    ORDER_HELD,
    ORDER_RELEASED,
    ORDER_UPDATED,
    ORDER_FUNDING_REQUESTED,
    ORDER_FUNDING_DUE,
    ORDER_FUNDING_RELEASED,
    ORDER_ALLOCATION_REQUESTED,
    ORDER_ALLOCATION_RELEASED,
    ORDER_REFUND_DUE,
    RETURN_RECEIVED,
    CONSIGNEE_REVEALED,
    CHANNEL_ORDER_REFUSED,
  ],
  consumers: ({
    saga,
    funding,
    retries,
    allocation,
    carrying,
    customs,
    accounts,
    catalogue,
    exceptions,
    channelOrders,
  }) => [
    onCatalogueStated(catalogue),
    onCustomerRegistered(accounts),
    onCustomerStatusChanged(accounts),
    onQuoteOffered(saga),
    onQuoteRejected(saga),
    onQuoteAccepted(saga),
    onQuoteReweighed(funding),
    onShipmentLabelled(carrying),
    onShipmentStatusChanged(carrying),
    onShipmentCancelled(carrying),
    onShipmentCancelRefused(carrying),
    onShipmentExceptionRaised(exceptions),
    onShipmentExceptionClosed(exceptions),
    ...ofCustoms(customs),
    onChannelOrderReceived(channelOrders),
    ...ofMoneyAndGoods({ funding, retries, allocation }),
  ],
  jobs: ({ deadlines, retries }) => [
    handle(watchDeadlines, (tx) => deadlines.watch(tx)),
    handle(meetDeadline, (tx, { orderId }) => deadlines.meet(tx, orderId)),
    handle(retryFunding, (tx, { customerId, after }) => retries.retry(tx, customerId, after)),
  ],
  demo: (services, { database }) => seedDemo(database, services),
});
