import { indexesWithoutLocks } from "@baiyun/kit";

/** Figures are of all that was made, or went wrong, within some weeks. */
export const IndexFigures = indexesWithoutLocks("IndexFigures1796200000003", {
  shipment_by_making: "shipment (created_at)",
  exception_by_day: "shipment_exception (occurred_at)",
});
