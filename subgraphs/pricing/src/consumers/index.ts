import type { Consumer } from "@baiyun/kit";
import type { OrderQuoteService } from "../quote/order-quote.service";
import { onOrderCancelled } from "./order-cancelled";
import { onOrderEdited } from "./order-edited";
import { onOrderSubmitted } from "./order-submitted";

export const consumersOf = (orders: OrderQuoteService): Consumer[] => [
  onOrderSubmitted(orders),
  onOrderEdited(orders),
  onOrderCancelled(orders),
];
