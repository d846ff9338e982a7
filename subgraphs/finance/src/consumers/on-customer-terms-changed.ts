import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { CustomerService } from "../customer/customer.service";
import type { WalletService } from "../wallet/wallet.service";

/** A customer is given a wallet in the currency that it deals in, and its invoices bear its name. */
export const onCustomerTermsChanged = ({
  wallets,
  customers,
}: {
  wallets: WalletService;
  customers: CustomerService;
}) =>
  consumer({
    from: "customers",
    type: "customer.terms_changed.v1",
    payload: z.object({ customerId: z.guid(), name: z.string(), defaultCurrency: z.string() }),
    handle: async (tx, { occurredAt, payload: { customerId, name, defaultCurrency } }) => {
      await customers.named(tx, customerId, name, new Date(occurredAt));
      await wallets.give(tx, customerId, defaultCurrency);
    },
  });
