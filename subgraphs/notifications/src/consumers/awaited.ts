import type { Consumer } from "@baiyun/kit";
import type { MemberService } from "../member/member.service";
import type { NotifyService } from "../notification/notify.service";
import type { OrderNameService } from "../order-name/order-name.service";
import { onClaimDecided } from "./on-claim-decided";
import { onClaimOpened } from "./on-claim-opened";
import { onClaimPaid } from "./on-claim-paid";
import { onHoldDenied } from "./on-hold-denied";
import { onInvoiceIssued } from "./on-invoice-issued";
import { onMemberStated } from "./on-member-stated";
import { onOrderFundingRequested } from "./on-order-funding-requested";
import { onPurchaseOrderIssued } from "./on-purchase-order-issued";
import { onStockUnavailable } from "./on-stock-unavailable";

interface Services {
  members: MemberService;
  orderNames: OrderNameService;
  notify: NotifyService;
}

/** Of what other domains agreed to emit. */
export const awaitedConsumers = ({ members, orderNames, notify }: Services): Consumer[] => [
  onMemberStated(members),
  onOrderFundingRequested(orderNames),
  onHoldDenied(notify),
  onInvoiceIssued(notify),
  onClaimOpened(notify),
  onClaimDecided(notify),
  onClaimPaid(notify),
  onPurchaseOrderIssued(notify),
  onStockUnavailable(notify),
];
