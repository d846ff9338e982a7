import type { CarrierStage } from "../../carrier/carrier-port";

/** What its states say. The list is published, what each means is not: this is our reading, in one place. */
const STAGES: ReadonlyMap<string, CarrierStage> = new Map([
  ["10", "ANNOUNCED"],
  ["20", "IN_TRANSIT"],
  ["30", "CUSTOMS"],
  ["40", "OUT_FOR_DELIVERY"],
  ["50", "DELIVERED"],
  ["60", "DELIVERY_FAILED"],
  ["80", "EXCEPTION"],
  ["90", "RETURNED"],
  ["100", "CANCELLED"],
]);

export const stageOf = (state: number | string): CarrierStage => STAGES.get(String(state)) ?? "UNKNOWN";
