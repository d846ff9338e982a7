import { auditTrail } from "@baiyun/kit";
import { ConsigneeResolver } from "./address/consignee.resolver";
import { ConsigneeErasureResolver } from "./consignee-erasure/consignee-erasure.resolver";
import { ConsigneeRevealResolver } from "./consignee-reveal/consignee-reveal.resolver";
import { ConsigneeTaxResolver } from "./consignee-tax/consignee-tax.resolver";
import { CustomerResolver } from "./customer/customer.resolver";
import { IossNumberResolver } from "./ioss-number/ioss-number.resolver";
import { OrderResolver } from "./order/order.resolver";
import { OrderActsResolver } from "./order/order-acts.resolver";
import { OrderChangeResolver } from "./order-change/order-change.resolver";
import { OrderCheckResolver } from "./order-check/order-check.resolver";
import { OrderDeadlineResolver } from "./order-deadline/order-deadline.resolver";
import { OrderExceptionResolver } from "./order-exception/order-exception.resolver";
import { OrderHoldResolver } from "./order-hold/order-hold.resolver";
import {
  OrderBatchOfOrderResolver,
  OrderBatchResolver,
  OrderBatchRowResolver,
} from "./order-import/order-batch.resolver";
import { OrderImportResolver } from "./order-import/order-import.resolver";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderPartResolver } from "./order-part/order-part.resolver";
import { OrderUpdateResolver } from "./order-update/order-update.resolver";
import { ReturnActsResolver } from "./return-request/return-acts.resolver";
import {
  OrderReturnsResolver,
  ReturnLineResolver,
  ReturnRequestResolver,
} from "./return-request/return-request.resolver";
import { OrderSagaResolver, OrderSagaStepResolver } from "./saga/order-saga.resolver";
import { OrderSagaUpdateResolver } from "./saga/order-saga-update.resolver";
import { SagaActsResolver } from "./saga/saga-acts.resolver";
import { UserType } from "./user/user.type";

/** What the graph asks of this domain. */
export const resolvers = [
  OrderResolver,
  IossNumberResolver,
  ConsigneeTaxResolver,
  OrderActsResolver,
  OrderLineResolver,
  OrderCheckResolver,
  OrderChangeResolver,
  OrderUpdateResolver,
  OrderSagaResolver,
  OrderSagaStepResolver,
  OrderSagaUpdateResolver,
  SagaActsResolver,
  OrderPartResolver,
  OrderDeadlineResolver,
  ReturnRequestResolver,
  ReturnLineResolver,
  OrderReturnsResolver,
  ReturnActsResolver,
  OrderHoldResolver,
  OrderExceptionResolver,
  ConsigneeResolver,
  ConsigneeRevealResolver,
  ConsigneeErasureResolver,
  CustomerResolver,
  OrderImportResolver,
  OrderBatchResolver,
  OrderBatchRowResolver,
  OrderBatchOfOrderResolver,
  auditTrail("orders", UserType),
];
