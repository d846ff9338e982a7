import type { DomainTable } from "../who";

/** A supplier its own SKUs, purchase orders, ASNs and statements; a customer does not learn who supplies it, nor for how much. */
export const suppliers: DomainTable = {
  queries: [
    ["admin", "suppliersAudit suppliersAuditVerdict"],
    [
      "supplier, ops, finance, support, pricing, admin",
      "supplier suppliers supplierSku supplierSkus asn asns shortClaims",
    ],
    ["customer, supplier, ops, finance, support, pricing, admin", "sourcings"],
    [
      "customer, orders:read, supplier, ops, finance, support, pricing, admin",
      "purchaseOrder purchaseOrders purchaseOrderUpdatesCursor",
    ],
  ],
  mutations: [
    // A person's name and address are shown to support by an audited act alone.
    ["support", "revealSupplierContact"],
    ["admin", "eraseSupplierContact"],
    ["ops, admin", "registerSupplier editSupplier approveSupplier suspendSupplier reinstateSupplier closeSupplier"],
    ["ops, admin", "sourceSku endSourcing"],
    // Whoever states a SKU states its cost.
    ["supplier, pricing, admin", "addSupplierSku editSupplierSku"],
    [
      "supplier, ops",
      "adjustStock acceptPurchaseOrder rejectPurchaseOrder dispatchPurchaseOrder closePurchaseOrderLineShort reopenPurchaseOrderLine announceAsn cancelAsn",
    ],
    ["ops", "receivePurchaseOrder markAsnArrived"],
    ["supplier", "acceptShortClaim disputeShortClaim"],
    ["finance", "closeShortClaim settleSupplierStatement"],
  ],
  subscriptions: [["customer, orders:read, supplier, ops, finance, support, pricing, admin", "purchaseOrderUpdated"]],
  fields: [
    ["supplier, ops, finance, support, pricing, admin", "Supplier.changes PurchaseOrderLine.changes"],
    // What it cost before, too.
    ["supplier, finance, pricing, admin", "SupplierSku.changes"],
    // costPrice: the supplier's own, and finance, admin, pricing staff.
    ["supplier, finance, pricing, admin", "SupplierSku.cost PurchaseOrder.cost PurchaseOrderLine.unitCost"],
    ["supplier, finance, pricing, admin", "ShortClaim.amount ShortClaim.granted"],
    ["supplier, finance, admin", "Supplier.statement Supplier.settledStatements"],
    // A person.
    ["supplier, ops, admin", "Supplier.contact"],
    [
      "customer, orders:read, supplier, ops, finance, support, pricing, admin",
      "Order.purchaseOrders OrderLine.supplierSku",
    ],
    [
      "supplier, ops, finance, support, pricing, admin",
      "PurchaseOrder.rejectionReason PurchaseOrder.shortClaims ClosedShort.reason ClosedShort.closedBy PurchaseOrderLine.supplierSku SupplierSku.stock Supplier.scorecard",
    ],
  ],
};
