import { Endpoints } from "./areas/endpoints.ts";
import { Orders } from "./areas/orders.ts";
import { Quotes } from "./areas/quotes.ts";
import { Shipments } from "./areas/shipments.ts";
import { Tracking } from "./areas/tracking.ts";
import { GraphClient } from "./graph.ts";

/**
 * BaiYun's API for partners. Whatever the areas do not have, `ask`, `act` and `follow` do with documents of your own.
 *
 * @example const baiyun = new BaiYun({ url: "http://localhost:4000", apiKey: process.env.BAIYUN_API_KEY });
 */
export class BaiYun extends GraphClient {
  readonly orders = new Orders(this);
  readonly quotes = new Quotes(this);
  readonly shipments = new Shipments(this);
  readonly tracking = new Tracking(this);
  readonly endpoints = new Endpoints(this);
}
