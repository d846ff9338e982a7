import { indexesWithoutLocks } from "@baiyun/kit";

/** Margins are plotted by the day of the first charge. */
export const IndexMargins = indexesWithoutLocks("IndexMargins1796200000010", { charge_by_day: "charge (accrued_at)" });
