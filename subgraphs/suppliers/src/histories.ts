import { changeHistories } from "@baiyun/kit";
import { SEES_COST, SEES_SUPPLIERS } from "./access";
import { PurchaseOrderLineType } from "./purchase-order/purchase-order-line.type";
import { SupplierType } from "./supplier/supplier.type";
import { SupplierSkuType } from "./supplier-sku/supplier-sku.type";
import { UserType } from "./user/user.type";

const OWN_AND_STAFF = "For the supplier, ops, finance, support, pricing and admin.";

export const histories = changeHistories(UserType, [
  { type: SupplierType, kind: "Supplier", access: SEES_SUPPLIERS, for: OWN_AND_STAFF },
  { type: PurchaseOrderLineType, kind: "PurchaseOrderLine", access: SEES_SUPPLIERS, for: OWN_AND_STAFF },
  {
    type: SupplierSkuType,
    kind: "SupplierSku",
    access: SEES_COST,
    for: "For the supplier, finance, pricing and admin: it tells what it cost.",
  },
]);
