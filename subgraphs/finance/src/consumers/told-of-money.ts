import type { Consumer } from "@baiyun/kit";
import type { CustomerService } from "../customer/customer.service";
import type { FundingService } from "../hold/funding.service";
import type { RefundService } from "../refund/refund.service";
import type { WalletService } from "../wallet/wallet.service";
import { onCustomerTermsChanged } from "./on-customer-terms-changed";
import { onOrderFundingDue } from "./on-order-funding-due";
import { onOrderFundingReleased } from "./on-order-funding-released";
import { onOrderFundingRequested } from "./on-order-funding-requested";
import { onOrderRefundDue } from "./on-order-refund-due";

/** What orders tell of their money, and customers of their terms. */
export const toldOfMoney = ({
  fundings,
  wallets,
  customers,
  refunds,
}: {
  fundings: FundingService;
  wallets: WalletService;
  customers: CustomerService;
  refunds: RefundService;
}): Consumer[] => [
  onCustomerTermsChanged({ wallets, customers }),
  onOrderFundingRequested(fundings),
  onOrderFundingDue(fundings),
  onOrderFundingReleased(fundings),
  onOrderRefundDue(refunds),
];
