import type { Consumer } from "@baiyun/kit";
import type { FundingService } from "../hold/funding.service";
import { onOrderFundingDue } from "./on-order-funding-due";
import { onOrderFundingReleased } from "./on-order-funding-released";
import { onOrderFundingRequested } from "./on-order-funding-requested";

/** What orders tell of their money. */
export const ofOrders = ({ fundings }: { fundings: FundingService }): Consumer[] => [
  onOrderFundingRequested(fundings),
  onOrderFundingDue(fundings),
  onOrderFundingReleased(fundings),
];
