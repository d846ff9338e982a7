import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** Open shipments held against a party that is new on the list: page by page, and what is like them each by itself. */
export const screenOpenShipments = defineJob({
  name: "screen-open-shipments",
  payload: z.object({ partyId: z.guid(), after: z.guid().nullish(), shipmentId: z.guid().nullish() }),
});
