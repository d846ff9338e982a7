import { Battery } from "../goods/shipment-goods.entity";
import type { CarriageRule } from "./customs-rule.entity";

/** Lithium batteries that a service does not carry. An order of them is priced by nobody, so that one is accepted is a fault. */
export class DangerousGoodsRefused extends Error {
  constructor(
    readonly serviceCode: string,
    readonly batteries: readonly Battery[],
  ) {
    super(`${serviceCode} does not carry batteries of ${batteries.join(", ")}`);
  }
}

/**
 * What is booked flies: batteries only by a service that carries them by the rules in force, those by themselves (UN3480) by none that
 * uses passenger aircraft, and none by a service of which nothing is known. The packings that it does not carry, each once.
 */
export function notCarried(
  inForce: readonly CarriageRule[],
  serviceCode: string,
  packings: readonly Battery[],
): Battery[] {
  const rule = inForce.find((one) => one.serviceCode === serviceCode);
  const mayFly = (packing: Battery): boolean => packing !== Battery.PI965 || rule?.onPassengerAircraft === false;
  const carried = [Battery.NONE, ...(rule?.carries.filter(mayFly) ?? [])];
  return [...new Set(packings.filter((packing) => !carried.includes(packing)))].sort();
}
