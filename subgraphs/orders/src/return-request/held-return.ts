import type { Order } from "../order/order.entity";
import type { ReturnRequest } from "./return-request.entity";

/** A return and its order, both locked. */
export interface HeldReturn {
  request: ReturnRequest;
  order: Order;
}
