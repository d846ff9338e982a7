import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ReweighedService } from "../parcel/reweighed.service";

export const onQuoteReweighed = (reweighed: ReweighedService) =>
  consumer({
    from: "pricing",
    type: "quote.reweighed.v1",
    payload: z.object({ shipmentId: z.guid(), verdict: z.string(), measuredAt: z.coerce.date() }),
    handle: (tx, { payload }) => reweighed.judged(tx, payload),
  });
