import type { Consumer } from "@baiyun/kit";
import type { ClaimService } from "../claim/claim.service";
import type { ParcelMeasurementService } from "../parcel-measurement/parcel-measurement.service";
import type { ShipmentService } from "../shipment/shipment.service";
import type { SupplierService } from "../supplier/supplier.service";
import { onParcelMeasured } from "./on-parcel-measured";
import { onPurchaseOrderSettled } from "./on-purchase-order-settled";
import { onQuoteReweighed } from "./on-quote-reweighed";
import { onShipmentExceptionClosed } from "./on-shipment-exception-closed";
import { onShipmentExceptionRaised } from "./on-shipment-exception-raised";
import { onShipmentHandedOver } from "./on-shipment-handed-over";
import { onShipmentLabelled } from "./on-shipment-labelled";
import { onSupplierRegistered } from "./on-supplier-registered";

interface Services {
  shipments: ShipmentService;
  measurements: ParcelMeasurementService;
  suppliers: SupplierService;
  claims: ClaimService;
}

/** What logistics tell of parcels, pricing of their weight, and suppliers of goods that we owe for. */
export const toldOfGoods = ({ shipments, measurements, suppliers, claims }: Services): Consumer[] => [
  onShipmentLabelled(shipments),
  onShipmentHandedOver(shipments),
  onParcelMeasured(measurements),
  onQuoteReweighed(measurements, shipments),
  onSupplierRegistered(suppliers),
  onPurchaseOrderSettled(suppliers),
  onShipmentExceptionRaised(claims),
  onShipmentExceptionClosed(claims),
];
