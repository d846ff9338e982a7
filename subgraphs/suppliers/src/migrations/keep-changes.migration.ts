import { dropChanges, keepChanges, unwatchChanges, watchChanges } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await keepChanges(runner);
    await watchChanges(runner, "supplier", {
      kind: "Supplier",
      told: ["name", "status", "status_reason", "currency", "drop_ships"],
      hidden: [
        {
          field: "contact",
          columns: ["contact_name", "contact_email", "contact_phone", "contact_sealed", "contact_key_id"],
        },
      ],
    });
    await watchChanges(runner, "supplier_sku", {
      kind: "SupplierSku",
      told: [
        ...["sku", "description", "lead_time_days", "is_active"],
        { field: "cost", columns: ["cost_minor", "currency"] },
      ],
    });
    // Of what is bought a person changes what will not come; the rest is counted as it is promised, sent and received.
    await watchChanges(runner, "purchase_order_line", {
      kind: "PurchaseOrderLine",
      parties: ["buyer_id", "supplier_id"],
      told: [{ field: "closedShort", columns: ["closed_short", "closed_short_reason"] }],
      passedOver: [
        ...["purchase_order_id", "order_line_id", "customer_sku", "supplier_sku_id", "sku", "description", "stock_id"],
        ...["from_warehouse", "quantity", "dropped", "dispatched", "received", "damaged", "returned"],
        ...["closed_short_by", "closed_short_at", "unit_cost_minor", "currency", "lead_time_days"],
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["supplier", "supplier_sku", "purchase_order_line"]) await unwatchChanges(runner, table);
    await dropChanges(runner);
  }
}
