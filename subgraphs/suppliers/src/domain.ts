import {
  AuditEntry,
  asGiven,
  asStub,
  auditTrail,
  byId,
  defineDomain,
  FieldChange,
  FieldCipher,
  handle,
  masterKeys,
  rewrapping,
  SubjectKey,
  type Surroundings,
  subgraphConfig,
} from "@baiyun/kit";
import { z } from "zod";
import { Allocation } from "./allocation/allocation.entity";
import { STOCK_ALLOCATED, STOCK_RESERVED, STOCK_UNAVAILABLE } from "./allocation/allocation.events";
import { AllocationService } from "./allocation/allocation.service";
import { Asn, AsnPurchaseOrder } from "./asn/asn.entity";
import { ASN_ANNOUNCED, ASN_CANCELLED } from "./asn/asn.events";
import { AsnResolver } from "./asn/asn.resolver";
import { AsnService } from "./asn/asn.service";
import { Consignees } from "./consignee/consignees";
import { sealConsignees, sealNextConsignees } from "./consignee/seal-consignees";
import { onConsigneeErased } from "./consumers/on-consignee-erased";
import { onOrderAllocationReleased } from "./consumers/on-order-allocation-released";
import { onOrderAllocationRequested } from "./consumers/on-order-allocation-requested";
import { onReturnReceived } from "./consumers/on-return-received";
import { ContactErasureResolver } from "./contact-erasure/contact-erasure.resolver";
import { ContactErasureService } from "./contact-erasure/contact-erasure.service";
import { ContactRevealResolver } from "./contact-reveal/contact-reveal.resolver";
import { ContactRevealService } from "./contact-reveal/contact-reveal.service";
import { seedDemo } from "./demo";
import { histories } from "./histories";
import { AuditContacts } from "./migrations/audit-contacts.migration";
import { BuyGoods } from "./migrations/buy-goods.migration";
import { CloseLinesShort } from "./migrations/close-lines-short.migration";
import { CreateSuppliers } from "./migrations/create-suppliers.migration";
import { KeepChanges } from "./migrations/keep-changes.migration";
import { KeepStock } from "./migrations/keep-stock.migration";
import { ReceiveGoods } from "./migrations/receive-goods.migration";
import { SealConsignees } from "./migrations/seal-consignees.migration";
import { SealContacts } from "./migrations/seal-contacts.migration";
import { SettleStatements } from "./migrations/settle-statements.migration";
import { TakeGoodsBack } from "./migrations/take-goods-back.migration";
import { TimeClaims } from "./migrations/time-claims.migration";
import { OrderResolver } from "./order/order.resolver";
import { OrderCheckResolver } from "./order-check/order-check.resolver";
import { OrderCheckService } from "./order-check/order-check.service";
import { OrderCheckType } from "./order-check/order-check.type";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { AnswerPurchaseOrderService } from "./purchase-order/answer-purchase-order.service";
import { CloseLineService } from "./purchase-order/close-line.service";
import { DeliverPurchaseOrderService } from "./purchase-order/deliver-purchase-order.service";
import { expirePurchaseOrder } from "./purchase-order/expire-purchase-order";
import { PurchaseOrder } from "./purchase-order/purchase-order.entity";
import {
  PURCHASE_ORDER_ACCEPTED,
  PURCHASE_ORDER_CANCELLED,
  PURCHASE_ORDER_DISPATCHED,
  PURCHASE_ORDER_EXPIRED,
  PURCHASE_ORDER_ISSUED,
  PURCHASE_ORDER_LINE_CLOSED_SHORT,
  PURCHASE_ORDER_LINE_REOPENED,
  PURCHASE_ORDER_RECEIVED,
  PURCHASE_ORDER_REDUCED,
  PURCHASE_ORDER_REJECTED,
  PURCHASE_ORDER_SETTLED,
  PURCHASE_ORDER_SHORT,
} from "./purchase-order/purchase-order.events";
import { PurchaseOrderResolver } from "./purchase-order/purchase-order.resolver";
import { PurchaseOrderActsResolver } from "./purchase-order/purchase-order-acts.resolver";
import { PurchaseOrderLine } from "./purchase-order/purchase-order-line.entity";
import { ClosedShortResolver, PurchaseOrderLineResolver } from "./purchase-order/purchase-order-line.resolver";
import { PurchaseOrderStore } from "./purchase-order/purchase-order-store.service";
import { PurchaseOrderUpdateResolver } from "./purchase-order/purchase-order-update.resolver";
import { RestockService } from "./purchase-order/restock.service";
import { SupplyingSkuService } from "./purchase-order/supplying-sku.service";
import { ScorecardService } from "./scorecard/scorecard.service";
import { ShortClaim } from "./short-claim/short-claim.entity";
import { ShortClaimResolver } from "./short-claim/short-claim.resolver";
import { ShortClaimService } from "./short-claim/short-claim.service";
import { Sourcing } from "./sourcing/sourcing.entity";
import { SourcingResolver } from "./sourcing/sourcing.resolver";
import { SourcingService } from "./sourcing/sourcing.service";
import { StatementResolver } from "./statement/statement.resolver";
import { StatementService } from "./statement/statement.service";
import { SupplierStatement } from "./statement/supplier-statement.entity";
import { Stock } from "./stock/stock.entity";
import { StockResolver } from "./stock/stock.resolver";
import { StockService } from "./stock/stock.service";
import { StockMovement } from "./stock/stock-movement.entity";
import { sealContacts, sealNextContacts } from "./supplier/seal-contacts";
import { Supplier } from "./supplier/supplier.entity";
import { SUPPLIER_REGISTERED, SUPPLIER_STATUS_CHANGED } from "./supplier/supplier.events";
import { SupplierResolver } from "./supplier/supplier.resolver";
import { SupplierService } from "./supplier/supplier.service";
import { SupplierAccountsResolver } from "./supplier/supplier-accounts.resolver";
import { SupplierContacts } from "./supplier/supplier-contacts";
import { SupplierSku } from "./supplier-sku/supplier-sku.entity";
import { SupplierSkuResolver } from "./supplier-sku/supplier-sku.resolver";
import { SupplierSkuService } from "./supplier-sku/supplier-sku.service";
import { UserType } from "./user/user.type";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const suppliersConfig = subgraphConfig.extend({
  /** The code of our warehouse that suppliers send goods to. */
  INBOUND_WAREHOUSE: z.string().min(1).max(40).default("SZX1"),
  /** How long a supplier has to answer a purchase order before alternatives are tried. */
  ACCEPT_WITHIN_HOURS: z.coerce.number().int().min(1).max(720).default(24),
  /** How long a supplier has to answer a claim before finance may decide it without an answer. */
  ANSWER_CLAIM_WITHIN_DAYS: z.coerce.number().int().min(1).max(90).default(14),
  /** Wraps the keys that consignees and suppliers' contacts are encrypted with. */
  FIELD_MASTER_KEY: masterKeys,
});

function services({ database, live, clock, config }: Surroundings<z.infer<typeof suppliersConfig>>) {
  const cipher = new FieldCipher(config.FIELD_MASTER_KEY);
  const consignees = new Consignees(database, cipher);
  const terms = { warehouse: config.INBOUND_WAREHOUSE, acceptWithinMs: config.ACCEPT_WITHIN_HOURS * HOUR_MS };
  const orders = new PurchaseOrderStore(clock, terms, consignees);
  const contacts = new SupplierContacts(cipher);
  const suppliers = new SupplierService(database, clock, contacts, (tx, supplierId) => orders.openOf(tx, supplierId));
  const stock = new StockService(database, clock);
  const sourcings = new SourcingService(database, clock);
  const allocations = new AllocationService(orders, sourcings, stock, consignees);
  const [claims, asns] = [
    new ShortClaimService(database, clock, config.ANSWER_CLAIM_WITHIN_DAYS * DAY_MS),
    new AsnService(database, clock),
  ];
  return {
    live,
    cipher,
    consignees,
    suppliers,
    stock,
    sourcings,
    orderChecks: new OrderCheckService(database, sourcings),
    allocations,
    database,
    now: clock,
    contacts,
    contactReveals: new ContactRevealService(database, clock, contacts),
    contactErasures: new ContactErasureService(database, clock, { suppliers, contacts }),
    claims,
    asns,
    skus: new SupplierSkuService(database, clock),
    answers: new AnswerPurchaseOrderService(database, clock, orders, allocations),
    deliveries: new DeliverPurchaseOrderService(database, clock, orders, stock, claims, asns),
    closings: new CloseLineService(database, clock, orders, allocations, stock, asns),
    restocking: new RestockService(allocations, stock),
    supplying: new SupplyingSkuService(database),
    statements: new StatementService(database, clock, suppliers, orders),
    scorecards: new ScorecardService(database, clock),
  };
}

export const domain = defineDomain({
  name: "suppliers",
  summary: "whom goods are bought from, their stock, and what is bought for orders",
  config: suppliersConfig,
  secrets: { FIELD_MASTER_KEY: "random" },
  entities: [
    FieldChange,
    Supplier,
    SupplierSku,
    Sourcing,
    Stock,
    StockMovement,
    Allocation,
    PurchaseOrder,
    PurchaseOrderLine,
    Asn,
    AsnPurchaseOrder,
    ShortClaim,
    SupplierStatement,
    SubjectKey,
    AuditEntry,
  ],
  migrations: [
    CreateSuppliers,
    KeepStock,
    BuyGoods,
    ReceiveGoods,
    SettleStatements,
    TakeGoodsBack,
    SealConsignees,
    AuditContacts,
    SealContacts,
    TimeClaims,
    CloseLinesShort,
    KeepChanges,
  ],
  services,
  resolvers: [
    SupplierResolver,
    SupplierAccountsResolver,
    SupplierSkuResolver,
    SourcingResolver,
    StockResolver,
    PurchaseOrderResolver,
    PurchaseOrderLineResolver,
    ClosedShortResolver,
    PurchaseOrderActsResolver,
    PurchaseOrderUpdateResolver,
    AsnResolver,
    ShortClaimResolver,
    StatementResolver,
    OrderResolver,
    OrderLineResolver,
    OrderCheckResolver,
    ContactRevealResolver,
    ContactErasureResolver,
    auditTrail("suppliers", UserType),
    ...histories,
  ],
  references: {
    Supplier: byId(Supplier),
    SupplierSku: byId(SupplierSku),
    PurchaseOrder: byId(PurchaseOrder),
    Asn: byId(Asn),
    ShortClaim: byId(ShortClaim),
    Order: asStub,
    OrderLine: asStub,
    OrderCheck: asGiven,
  },
  orphanedTypes: [OrderCheckType],
  events: [
    SUPPLIER_REGISTERED,
    SUPPLIER_STATUS_CHANGED,
    STOCK_RESERVED,
    STOCK_ALLOCATED,
    STOCK_UNAVAILABLE,
    PURCHASE_ORDER_ISSUED,
    PURCHASE_ORDER_ACCEPTED,
    PURCHASE_ORDER_REJECTED,
    PURCHASE_ORDER_EXPIRED,
    PURCHASE_ORDER_CANCELLED,
    PURCHASE_ORDER_REDUCED,
    PURCHASE_ORDER_LINE_CLOSED_SHORT,
    PURCHASE_ORDER_LINE_REOPENED,
    PURCHASE_ORDER_DISPATCHED,
    PURCHASE_ORDER_RECEIVED,
    PURCHASE_ORDER_SHORT,
    PURCHASE_ORDER_SETTLED,
    ASN_ANNOUNCED,
    ASN_CANCELLED,
  ],
  effectsAreRows: true,
  consumers: ({ allocations, consignees, restocking }) => [
    onOrderAllocationRequested(allocations),
    onOrderAllocationReleased(allocations),
    onConsigneeErased(consignees),
    onReturnReceived(restocking),
  ],
  jobs: ({ answers, consignees, contacts, now, cipher }) => [
    handle(expirePurchaseOrder, (tx, { purchaseOrderId }) => answers.expire(tx, purchaseOrderId)),
    handle(sealConsignees, (tx) => sealNextConsignees(tx, consignees)),
    handle(sealContacts, (tx) => sealNextContacts(tx, contacts, now())),
    rewrapping(cipher),
  ],
  demo: (made, { database }) => seedDemo(database, made),
});
