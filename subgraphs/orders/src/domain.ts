import { AuditEntry, byId, defineDomain, handle, ofTenant, pruneByAge, rewrapping, SubjectKey } from "@baiyun/kit";
import { Catalogue } from "./catalogue/catalogue.entity";
import { CHANNEL_ORDER_REFUSED } from "./channel-order/channel-order.events";
import { ordersConfig } from "./config";
import { CONSIGNEE_ERASED } from "./consignee-erasure/consignee-erasure.events";
import { ConsigneeReveal } from "./consignee-reveal/consignee-reveal.entity";
import { CONSIGNEE_REVEALED } from "./consignee-reveal/consignee-reveal.events";
import { lockFirst } from "./consumers/lock-first";
import { ofCustoms } from "./consumers/of-customs";
import { ofMoneyAndGoods } from "./consumers/of-money-and-goods";
import { onCatalogueStated } from "./consumers/on-catalogue-stated";
import { onChannelOrderReceived } from "./consumers/on-channel-order-received";
import { onCustomerRegistered } from "./consumers/on-customer-registered";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { onIossDefaultChanged } from "./consumers/on-ioss-default-changed";
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
import { cancelOrdersOfClosed } from "./customer/closed-customer.service";
import { CustomerAccount } from "./customer/customer-account.entity";
import { seedDemo } from "./demo";
import { Fee } from "./fee/fee.entity";
import { DefaultIoss } from "./ioss-number/default-ioss.entity";
import { sealIossNumbers, sealNextIossNumbers } from "./ioss-number/seal-ioss-numbers";
import { migrations } from "./migrations/migrations";
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
import { OrderChange } from "./order-change/order-change.entity";
import { orderCheckOf } from "./order-check/order-check.resolver";
import { OrderException } from "./order-exception/order-exception.entity";
import { OrderHold } from "./order-hold/order-hold.entity";
import { pruneBatchRows } from "./order-import/batch-retention";
import { importChunk, readBatch } from "./order-import/import-jobs";
import { OrderBatch } from "./order-import/order-batch.entity";
import { ORDER_BATCH_UPDATED } from "./order-import/order-batch.events";
import { OrderBatchRow } from "./order-import/order-batch-row.entity";
import { OrderExport } from "./order-import/order-export.entity";
import { orderFileRoutes } from "./order-import/order-files.route";
import { OrderLine } from "./order-line/order-line.entity";
import { OrderRefund } from "./refund/refund.entity";
import { ORDER_REFUND_DUE } from "./refund/refund.events";
import { resolvers } from "./resolvers";
import { ReturnLine } from "./return-request/return-line.entity";
import { ReturnRequest } from "./return-request/return-request.entity";
import { RETURN_RECEIVED } from "./return-request/return-request.events";
import { OrderSaga } from "./saga/order-saga.entity";
import { OrderSagaStep } from "./saga/order-saga-step.entity";
import {
  ORDER_ALLOCATION_RELEASED,
  ORDER_ALLOCATION_REQUESTED,
  ORDER_FUNDING_DUE,
  ORDER_FUNDING_RELEASED,
  ORDER_FUNDING_REQUESTED,
  ORDER_SAGA_MOVED,
} from "./saga/saga.events";
import { meetDeadline, retryFunding, watchDeadlines } from "./saga/saga-jobs";
import { services } from "./services";

const DAY_MS = 24 * 60 * 60 * 1_000;

export const domain = defineDomain({
  name: "orders",
  summary: "orders and the saga that drives them",
  config: ordersConfig,
  secrets: { ORDER_FILE_SECRET: "random", FIELD_MASTER_KEY: "random", BUS_SEAL_KEY: "random" },
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
    DefaultIoss,
    SubjectKey,
    Catalogue,
    AuditEntry,
    OrderBatch,
    OrderBatchRow,
    OrderExport,
  ],
  migrations,
  services,
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
  effectsAreRows: true,
  consumers: ({
    saga,
    funding,
    retries,
    allocation,
    carrying,
    customs,
    losses,
    accounts,
    defaultIoss,
    bus,
    catalogue,
    exceptions,
    channelOrders,
  }) => [
    onIossDefaultChanged(defaultIoss, bus),
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
    onChannelOrderReceived(channelOrders, bus),
    ...ofMoneyAndGoods({ funding, retries, allocation, losses }),
  ],
  lockFirst,
  jobs: ({ cipher, closedCustomers, numbers, deadlines, retries, batchReader, batchImporter }) => [
    rewrapping(cipher),
    handle(sealIossNumbers, (tx) => sealNextIossNumbers(tx, numbers.ioss)),
    handle(watchDeadlines, (tx) => deadlines.watch(tx)),
    handle(meetDeadline, (tx, { orderId }) => deadlines.meet(tx, orderId)),
    handle(retryFunding, (tx, { customerId, after }) => retries.retry(tx, customerId, after)),
    handle(cancelOrdersOfClosed, (tx, page) => closedCustomers.cancelNext(tx, page)),
    handle(readBatch, (tx, { batchId }) => batchReader.read(tx, batchId)),
    handle(importChunk, (tx, { batchId }) => batchImporter.importNext(tx, batchId)),
  ],
  retentions: ({ imports }) => [
    { name: "rows of imported files", keepForMs: 30 * DAY_MS, prune: pruneBatchRows },
    { name: "imported files", keepForMs: 30 * DAY_MS, prune: pruneByAge("order_file_piece", "stored_at") },
    {
      name: "questions about imported files",
      keepForMs: 30 * DAY_MS,
      prune: (tx, _before, limit) => imports.endUnanswered(tx, limit),
    },
    { name: "exports of orders", keepForMs: DAY_MS, prune: pruneByAge("order_export", "created_at") },
  ],
  routes: orderFileRoutes,
  published: { paths: ["/order-files"], port: 4011 },
  demo: (services, { database }) => seedDemo(database, services),
});
