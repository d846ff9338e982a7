import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SampleService } from "../sample/sample.service";

export const onCustomerStatusChanged = (samples: SampleService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, { payload: { customerId, to } }) => {
      if (to === "CLOSED") await samples.archiveOf(tx, customerId);
    },
  });
