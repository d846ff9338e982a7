import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WalletService } from "../wallet/wallet.service";

/** A customer is given a wallet in the currency that it deals in. */
export const onCustomerTermsChanged = (wallets: WalletService) =>
  consumer({
    from: "customers",
    type: "customer.terms_changed.v1",
    payload: z.object({ customerId: z.guid(), defaultCurrency: z.string() }),
    handle: (tx, { payload: { customerId, defaultCurrency } }) => wallets.give(tx, customerId, defaultCurrency),
  });
