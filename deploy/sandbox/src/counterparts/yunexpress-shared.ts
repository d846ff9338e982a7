import type { Stage } from "../life";

/** YunExpress's states of tracking. Which of them means what is not published: this is our reading. */
export const YUN_STATES: Readonly<Record<Stage, number>> = {
  ANNOUNCED: 10,
  PICKED_UP: 20,
  SORTED: 20,
  DEPARTED: 20,
  ARRIVED: 20,
  CUSTOMS_STARTED: 30,
  CUSTOMS_RELEASED: 30,
  LAST_MILE: 20,
  OUT_FOR_DELIVERY: 40,
  DELIVERED: 50,
  CUSTOMS_HELD: 80,
  DELIVERY_FAILED: 60,
  WAITS_FOR_PICKUP: 40,
  RETURNING: 80,
  RETURNED: 90,
  LOST: 80,
  DESTROYED: 80,
  CANCELLED: 100,
};

export const TITLE = "YunExpress";
/** What the sandbox has of YunExpress's products, with their days. */
export const PRODUCTS = [
  { code: "THPHR", name: "Tracked, general goods", days: "6-10" },
  { code: "THZXR", name: "Tracked, with batteries", days: "7-12" },
] as const;
