import type { CustomerAccountService } from "../customer/customer-account.service";
import type { OrderSagaService } from "../saga/order-saga.service";
import { onCustomerRegistered } from "./on-customer-registered";
import { onCustomerStatusChanged } from "./on-customer-status-changed";
import { onQuoteAccepted } from "./on-quote-accepted";
import { onQuoteOffered } from "./on-quote-offered";
import { onQuoteRejected } from "./on-quote-rejected";
import { onShipmentCancelRefused } from "./on-shipment-cancel-refused";
import { onShipmentCancelled } from "./on-shipment-cancelled";
import { onShipmentLabelled } from "./on-shipment-labelled";
import { onShipmentStatusChanged } from "./on-shipment-status-changed";

/** Everything that orders does about other domains' events. */
export const consumersOf = (saga: OrderSagaService, accounts: CustomerAccountService) => [
  onCustomerRegistered(accounts),
  onCustomerStatusChanged(accounts),
  onQuoteOffered(saga),
  onQuoteRejected(saga),
  onQuoteAccepted(saga),
  onShipmentLabelled(saga),
  onShipmentStatusChanged(saga),
  onShipmentCancelled(saga),
  onShipmentCancelRefused(saga),
];
