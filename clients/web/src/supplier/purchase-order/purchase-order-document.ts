import { graphql } from "../../gql";
import type { SupplierPurchaseOrderQuery } from "../../gql/graphql";

export const SupplierPurchaseOrderDocument = graphql(`
  query SupplierPurchaseOrder($id: ID!) {
    purchaseOrderUpdatesCursor
    purchaseOrder(id: $id) {
      id
      reference
      status
      version
      createdAt
      acceptBy
      answeredAt
      rejectionReason
      dispatchBy
      dispatchedAt
      receivedAt
      cost { decimal currency }
      lines {
        id
        sku
        description
        fromWarehouse
        quantity
        wanted
        dispatched
        received
        damaged
        short
        over
        closedShort { pieces closedAt reason closedBy { id name } }
        unitCost { decimal currency }
      }
      shipTo { warehouse consignee { name line1 line2 city region postalCode country phone email } }
      shortClaims {
        id
        status
        quantity
        amount { decimal currency }
        granted { decimal currency }
        disputeReason
        resolution
        createdAt
        answerBy
        line { id sku description wanted dispatched received damaged short }
      }
    }
  }
`);

export type PurchaseOrder = NonNullable<SupplierPurchaseOrderQuery["purchaseOrder"]>;
export type PurchaseOrderLine = PurchaseOrder["lines"][number];
