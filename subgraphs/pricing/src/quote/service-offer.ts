import type { Service } from "../catalogue/service.entity";
import type { Calculation, PricedFrom } from "./calculation";
import type { Refusal } from "./quote.results";

/** The price of a service for a parcel, with the rows it was computed from. */
export interface Priced {
  serviceId: string;
  from: PricedFrom;
  calculation: Calculation;
}

/** A service, with its price for a parcel or why it has none. */
export interface ServiceOffer {
  service: Service;
  result: Priced | Refusal;
}
