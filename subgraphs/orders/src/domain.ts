import { AuditEntry, byId, defineDomain, FileLinks, handle, ofTenant, pruneByAge, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";
import { Catalogue } from "./catalogue/catalogue.entity";
import { CatalogueService } from "./catalogue/catalogue.service";
import { CHANNEL_ORDER_REFUSED } from "./channel-order/channel-order.events";
import { ChannelOrderService } from "./channel-order/channel-order.service";
import { CONSIGNEE_ERASED } from "./consignee-erasure/consignee-erasure.events";
import { ConsigneeErasureService } from "./consignee-erasure/consignee-erasure.service";
import { ConsigneeReveal } from "./consignee-reveal/consignee-reveal.entity";
import { CONSIGNEE_REVEALED } from "./consignee-reveal/consignee-reveal.events";
import { ConsigneeRevealService } from "./consignee-reveal/consignee-reveal.service";
import { lockFirst } from "./consumers/lock-first";
import { ofCustoms } from "./consumers/of-customs";
import { ofMoneyAndGoods } from "./consumers/of-money-and-goods";
import { onCatalogueStated } from "./consumers/on-catalogue-stated";
import { onChannelOrderReceived } from "./consumers/on-channel-order-received";
import { onCustomerRegistered } from "./consumers/on-customer-registered";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { onParcelComesBack } from "./consumers/on-parcel-comes-back";
import { onQuoteAccepted } from "./consumers/on-quote-accepted";
import { onQuoteOffered } from "./consumers/on-quote-offered";
import { onQuoteRejected } from "./consumers/on-quote-rejected";
import { onQuoteReweighed } from "./consumers/on-quote-reweighed";
import { onShipmentCancelRefused } from "./consumers/on-shipment-cancel-refused";
import { onShipmentCancelled } from "./consumers/on-shipment-cancelled";
import { onShipmentExceptionClosed } from "./consumers/on-shipment-exception-closed";
import { onShipmentExceptionRaised } from "./consumers/on-shipment-exception-raised";
import { onShipmentLabelFailed } from "./consumers/on-shipment-label-failed";
import { onShipmentLabelled } from "./consumers/on-shipment-labelled";
import { onShipmentPartlyDeparted } from "./consumers/on-shipment-partly-departed";
import { onShipmentStatusChanged } from "./consumers/on-shipment-status-changed";
import { CustomerAccount } from "./customer/customer-account.entity";
import { CustomerAccountService } from "./customer/customer-account.service";
import { seedDemo } from "./demo";
import { Fee } from "./fee/fee.entity";
import { FeeService } from "./fee/fee.service";
import { migrations } from "./migrations/migrations";
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
import { OrderService } from "./order/order.service";
import { OrderStore } from "./order/order-store.service";
import { OrderChange } from "./order-change/order-change.entity";
import { OrderChangeService } from "./order-change/order-change.service";
import { orderCheckOf } from "./order-check/order-check.resolver";
import { OrderCheckService } from "./order-check/order-check.service";
import { OrderException } from "./order-exception/order-exception.entity";
import { OrderExceptionService } from "./order-exception/order-exception.service";
import { OrderHold } from "./order-hold/order-hold.entity";
import { OrderHoldService } from "./order-hold/order-hold.service";
import { BatchFiles } from "./order-import/batch-files.service";
import { BatchImporter } from "./order-import/batch-importer.service";
import { BatchReader } from "./order-import/batch-reader.service";
import { pruneBatchRows } from "./order-import/batch-retention";
import { BatchStore } from "./order-import/batch-store.service";
import { importChunk, readBatch } from "./order-import/import-jobs";
import { OrderBatch } from "./order-import/order-batch.entity";
import { ORDER_BATCH_UPDATED } from "./order-import/order-batch.events";
import { OrderBatchRow } from "./order-import/order-batch-row.entity";
import { OrderExport } from "./order-import/order-export.entity";
import { OrderExportService } from "./order-import/order-export.service";
import { orderFileRoutes } from "./order-import/order-files.route";
import { OrderFiles } from "./order-import/order-files.service";
import { OrderImportService } from "./order-import/order-import.service";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderLineService } from "./order-line/order-line.service";
import { OrderPartService } from "./order-part/order-part.service";
import { TakingOut } from "./order-part/taking-out.service";
import { OrderRefund } from "./refund/refund.entity";
import { ORDER_REFUND_DUE } from "./refund/refund.events";
import { RefundService } from "./refund/refund.service";
import { resolvers } from "./resolvers";
import { CloseReturnService } from "./return-request/close-return.service";
import { ComingBackService } from "./return-request/coming-back.service";
import { RequestReturnService } from "./return-request/request-return.service";
import { ReturnLine } from "./return-request/return-line.entity";
import { ReturnRequest } from "./return-request/return-request.entity";
import { RETURN_RECEIVED } from "./return-request/return-request.events";
import { ReturnRequestService } from "./return-request/return-request.service";
import { OrderSaga } from "./saga/order-saga.entity";
import { OrderSagaService } from "./saga/order-saga.service";
import { OrderSagaStep } from "./saga/order-saga-step.entity";
import {
  ORDER_ALLOCATION_RELEASED,
  ORDER_ALLOCATION_REQUESTED,
  ORDER_FUNDING_DUE,
  ORDER_FUNDING_RELEASED,
  ORDER_FUNDING_REQUESTED,
  ORDER_SAGA_MOVED,
} from "./saga/saga.events";
import { SagaActing } from "./saga/saga-acting.service";
import { SagaActs } from "./saga/saga-acts.service";
import { SagaAllocation } from "./saga/saga-allocation.service";
import { SagaCarrying } from "./saga/saga-carrying.service";
import { SagaCustoms } from "./saga/saga-customs.service";
import { SagaDeadlines } from "./saga/saga-deadlines.service";
import { SagaFunding } from "./saga/saga-funding.service";
import { meetDeadline, retryFunding, watchDeadlines } from "./saga/saga-jobs";
import { SagaLoss } from "./saga/saga-loss.service";
import { SagaRequests } from "./saga/saga-requests.service";
import { SagaRetry } from "./saga/saga-retry.service";
import { SagaStore } from "./saga/saga-store.service";
import { SagaTerms } from "./saga/saga-terms.service";

const config = subgraphConfig.extend({
  /** Signs the links to files of orders. */
  ORDER_FILE_SECRET: z.string().min(32),
  /** Where browsers reach /order-files. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
});

const DAY_MS = 24 * 60 * 60 * 1_000;

export const domain = defineDomain({
  name: "orders",
  summary: "orders and the saga that drives them",
  config,
  secrets: { ORDER_FILE_SECRET: "random" },
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
    OrderBatch,
    OrderBatchRow,
    OrderExport,
  ],
  migrations,
  services: ({ config: { PUBLIC_URL, ORDER_FILE_SECRET }, database, live, clock }) => {
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
      new SagaCarrying(sagas, requests, customs, new ComingBackService(lines)),
    ];
    const acting = new SagaActing(requests, funding, allocation, carrying);
    const orders = new OrderService(database, store, saga, accounts, clock);
    const drafts = new DraftOrderService(database, store, lines, saga, accounts, catalogue, clock);
    const orderFileLinks = new FileLinks(PUBLIC_URL, ORDER_FILE_SECRET, clock, "order-files");
    const [batches, files] = [new BatchStore(clock), new BatchFiles(database)];
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
      losses: new SagaLoss(sagas, requests, carrying),
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
      consigneeErasures: new ConsigneeErasureService(database, clock),
      parts: new OrderPartService(database, store, lines, saga, new TakingOut(store, lines, saga, clock), clock),
      channelOrders: new ChannelOrderService(drafts),
      orders,
      drafts,
      orderFileLinks,
      orderFiles: new OrderFiles(database),
      exports: new OrderExportService(database, orderFileLinks, clock),
      imports: new OrderImportService(database, batches, files, drafts, accounts, orderFileLinks, clock),
      batchReader: new BatchReader(batches, files),
      batchImporter: new BatchImporter(batches, drafts, orders, accounts),
    };
  },
  resolvers,
  references: {
    Order: byId(Order),
    OrderLine: byId(OrderLine),
    OrderBatch: byId(OrderBatch),
    OrderCheck: orderCheckOf,
    Customer: ofTenant,
  },
  events: [
    ORDER_SUBMITTED,
    ORDER_EDITED,
    ORDER_ACCEPTED,
    ORDER_CANCELLED,
    ORDER_HELD,
    ORDER_RELEASED,
    ORDER_UPDATED,
    ORDER_SAGA_MOVED,
    ORDER_FUNDING_REQUESTED,
    ORDER_FUNDING_DUE,
    ORDER_FUNDING_RELEASED,
    ORDER_ALLOCATION_REQUESTED,
    ORDER_ALLOCATION_RELEASED,
    ORDER_REFUND_DUE,
    RETURN_RECEIVED,
    CONSIGNEE_REVEALED,
    CHANNEL_ORDER_REFUSED,
    ORDER_BATCH_UPDATED,
    CONSIGNEE_ERASED,
  ],
  consumers: ({
    saga,
    funding,
    retries,
    allocation,
    carrying,
    customs,
    losses,
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
    onShipmentLabelFailed(carrying),
    onShipmentLabelled(carrying),
    onShipmentPartlyDeparted(carrying),
    onParcelComesBack(carrying),
    onShipmentStatusChanged(carrying),
    onShipmentCancelled(carrying),
    onShipmentCancelRefused(carrying),
    onShipmentExceptionRaised(exceptions),
    onShipmentExceptionClosed(exceptions),
    ...ofCustoms(customs),
    onChannelOrderReceived(channelOrders),
    ...ofMoneyAndGoods({ funding, retries, allocation, losses }),
  ],
  lockFirst,
  jobs: ({ deadlines, retries, batchReader, batchImporter }) => [
    handle(watchDeadlines, (tx) => deadlines.watch(tx)),
    handle(meetDeadline, (tx, { orderId }) => deadlines.meet(tx, orderId)),
    handle(retryFunding, (tx, { customerId, after }) => retries.retry(tx, customerId, after)),
    handle(readBatch, (tx, { batchId }) => batchReader.read(tx, batchId)),
    handle(importChunk, (tx, { batchId }) => batchImporter.importNext(tx, batchId)),
  ],
  retentions: () => [
    { name: "rows of imported files", keepForMs: 30 * DAY_MS, prune: pruneBatchRows },
    { name: "imported files", keepForMs: 30 * DAY_MS, prune: pruneByAge("order_file_piece", "stored_at") },
    { name: "exports of orders", keepForMs: DAY_MS, prune: pruneByAge("order_export", "created_at") },
  ],
  routes: orderFileRoutes,
  published: { paths: ["/order-files"], port: 4011 },
  demo: (services, { database }) => seedDemo(database, services),
});
