import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaRetry } from "../saga/saga-retry.service";

export const onWalletChanged = (retries: SagaRetry) =>
  consumer({
    from: "finance",
    type: "wallet.changed.v1",
    payload: z.object({ customerId: z.guid(), cause: z.string() }),
    handle: (tx, { payload }) => retries.walletChanged(tx, payload),
  });
