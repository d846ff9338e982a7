import type { DomainTable } from "../who";

/** A customer's own orders; staff read them, operations act for any customer, support holds. */
export const orders: DomainTable = {
  queries: [
    ["people, orders:read", "order orderByReference orders"],
    ["people", "orderUpdatesCursor"],
    ["ops, support, finance, admin", "orderSaga orderSagas orderSagaUpdatesCursor"],
    ["admin", "consigneeReveals ordersAudit ordersAuditVerdict"],
    ["customer, ops, orders:write, support, admin, orders:read", "orderBatch orderBatchUpdatesCursor orderBatches"],
    ["customer, ops, orders:write", "orderCheck orderImportTemplate"],
    ["people, orders:read", "returnRequest returnRequests"],
  ],
  mutations: [
    ["customer, ops, orders:write", "createOrder editOrder submitOrder cancelOrder"],
    ["ops, support", "holdOrder releaseOrder"],
    ["ops, admin", "retrySagaStep skipSagaStep compensateOrder"],
    // Personal data is shown to support by an audited act alone.
    ["support", "revealConsignee"],
    ["admin", "eraseConsignee"],
    ["customer, ops, broker, orders:read", "exportOrders"],
    [
      "customer, ops, orders:write",
      "answerOrderImport cancelOrderImport cancelOrderLines importOrders markReturnInTransit requestReturn",
    ],
    ["customer, ops, orders:write", "splitOrder"],
    ["ops, support", "approveReturn refuseReturn"],
    ["ops", "receiveReturn"],
    ["support, finance, admin", "closeReturn"],
  ],
  subscriptions: [
    ["people", "orderUpdated"],
    ["ops, support, finance, admin", "orderSagaUpdated"],
    ["customer, ops, orders:write, support, admin, orders:read", "orderBatchUpdated"],
  ],
  fields: [
    // The consignee: own tenant, operations, broker; others a masked one.
    ["customer, ops, broker, orders:read, orders:write", "Order.consignee"],
    ["ops, broker, support, finance, admin", "Order.maskedConsignee"],
    // What customs know a consignee by: its customer and broker whole, other staff masked.
    ["customer, broker, orders:read, orders:write", "Order.consigneeTaxNumber"],
    ["ops, broker, support, finance, admin", "Order.maskedConsigneeTaxNumber"],
    // Customs values and IOSS: owner, broker, finance.
    ["customer, broker, finance, orders:read", "Order.iossNumber OrderLine.unitValue"],
    ["people, orders:read", "Customer.orders"],
    ["ops, support, admin", "Order.holdHistory OrderChange.changedBy"],
    ["ops, support, finance, admin", "Order.saga"],
    ["customer, ops, orders:read, orders:write", "OrderBatch.rows"],
    ["customer, ops, orders:write, support, admin, orders:read", "Order.batch OrderBatch.createdBy"],
    ["customer, ops, orders:write", "OrderBatch.refusedFile OrderCheck.address OrderCheck.order OrderCheck.price"],
    ["customer, ops, orders:write", "OrderCheck.standing OrderCheck.stock OrderCheck.verdict"],
    ["ops, support, admin", "ReturnRequest.requestedBy"],
  ],
};
