import type { Consumer } from "@baiyun/kit";
import type { SagaAllocation } from "../saga/saga-allocation.service";
import type { SagaFunding } from "../saga/saga-funding.service";
import type { SagaLoss } from "../saga/saga-loss.service";
import type { SagaRetry } from "../saga/saga-retry.service";
import { onClaimPaid } from "./on-claim-paid";
import { onClaimPayoutReversed } from "./on-claim-payout-reversed";
import { onHoldCaptured } from "./on-hold-captured";
import { onHoldDenied } from "./on-hold-denied";
import { onHoldExpired } from "./on-hold-expired";
import { onHoldPlaced } from "./on-hold-placed";
import { onHoldReleased } from "./on-hold-released";
import { onStockAllocated } from "./on-stock-allocated";
import { onStockReserved } from "./on-stock-reserved";
import { onStockUnavailable } from "./on-stock-unavailable";
import { onWalletChanged } from "./on-wallet-changed";

interface Services {
  funding: SagaFunding;
  retries: SagaRetry;
  allocation: SagaAllocation;
  losses: SagaLoss;
}

/** What finance and suppliers tell of an order. */
export const ofMoneyAndGoods = ({ funding, retries, allocation, losses }: Services): Consumer[] => [
  onHoldPlaced(funding),
  onHoldDenied(funding),
  onHoldCaptured(funding),
  onHoldExpired(funding),
  onHoldReleased(funding),
  onWalletChanged(retries),
  onClaimPaid(losses),
  onClaimPayoutReversed(losses),
  onStockReserved(allocation),
  onStockAllocated(allocation),
  onStockUnavailable(allocation),
];
