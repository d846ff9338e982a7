import { FieldCipher, FileLinks, type Surroundings } from "@baiyun/kit";
import type { z } from "zod";
import { CatalogueService } from "./catalogue/catalogue.service";
import { ChannelOrderService } from "./channel-order/channel-order.service";
import type { ordersConfig } from "./config";
import { ConsigneeErasureService } from "./consignee-erasure/consignee-erasure.service";
import { ConsigneeRevealService } from "./consignee-reveal/consignee-reveal.service";
import { ClosedCustomerService } from "./customer/closed-customer.service";
import { CustomerAccountService } from "./customer/customer-account.service";
import { FeeService } from "./fee/fee.service";
import { DefaultIossService } from "./ioss-number/default-ioss.service";
import { DraftOrderService } from "./order/draft-order.service";
import { OrderService } from "./order/order.service";
import { OrderStore } from "./order/order-store.service";
import { OrderChangeService } from "./order-change/order-change.service";
import { OrderCheckService } from "./order-check/order-check.service";
import { OrderExceptionService } from "./order-exception/order-exception.service";
import { OrderHoldService } from "./order-hold/order-hold.service";
import { BatchFiles } from "./order-import/batch-files.service";
import { BatchImporter } from "./order-import/batch-importer.service";
import { BatchReader } from "./order-import/batch-reader.service";
import { BatchStore } from "./order-import/batch-store.service";
import { ImportSeal } from "./order-import/import-seal";
import { OrderExportService } from "./order-import/order-export.service";
import { OrderFiles } from "./order-import/order-files.service";
import { OrderImportService } from "./order-import/order-import.service";
import { OrderLineService } from "./order-line/order-line.service";
import { OrderPartService } from "./order-part/order-part.service";
import { TakingOut } from "./order-part/taking-out.service";
import { RefundService } from "./refund/refund.service";
import { CloseReturnService } from "./return-request/close-return.service";
import { ComingBackService } from "./return-request/coming-back.service";
import { RequestReturnService } from "./return-request/request-return.service";
import { ReturnRequestService } from "./return-request/return-request.service";
import { OrderSagaService } from "./saga/order-saga.service";
import { SagaActing } from "./saga/saga-acting.service";
import { SagaActs } from "./saga/saga-acts.service";
import { SagaAllocation } from "./saga/saga-allocation.service";
import { SagaCarrying } from "./saga/saga-carrying.service";
import { SagaCustoms } from "./saga/saga-customs.service";
import { SagaDeadlines } from "./saga/saga-deadlines.service";
import { SagaFunding } from "./saga/saga-funding.service";
import { SagaLoss } from "./saga/saga-loss.service";
import { SagaRequests } from "./saga/saga-requests.service";
import { SagaRetry } from "./saga/saga-retry.service";
import { SagaStore } from "./saga/saga-store.service";
import { SagaTerms } from "./saga/saga-terms.service";
import { type NumbersOfOrders, StatedNumbers } from "./stated-number/stated-numbers";

/** What the domain is made of: who needs whom. */
export function services({ config, database, live, clock }: Surroundings<z.infer<typeof ordersConfig>>) {
  const { PUBLIC_URL, ORDER_FILE_SECRET, FIELD_MASTER_KEY, BUS_SEAL_KEY } = config;
  const [accounts, changes, lines] = [new CustomerAccountService(), new OrderChangeService(), new OrderLineService()];
  const cipher = new FieldCipher(FIELD_MASTER_KEY);
  const numbers: NumbersOfOrders = {
    ioss: new StatedNumbers(cipher, BUS_SEAL_KEY, "ioss"),
    consigneeTax: new StatedNumbers(cipher, BUS_SEAL_KEY, "consigneeTax"),
  };
  const defaultIoss = new DefaultIossService(cipher, numbers.ioss, clock);
  const store = new OrderStore(new OrderHoldService(), changes);
  const catalogue = new CatalogueService();
  const [terms, fees, refunds] = [new SagaTerms(clock), new FeeService(), new RefundService()];
  const sagas = new SagaStore(store, terms, clock);
  const requests = new SagaRequests(lines, accounts, fees, refunds, numbers);
  const saga = new OrderSagaService(sagas, requests);
  const exceptions = new OrderExceptionService(store);
  const customs = new SagaCustoms(sagas, requests, exceptions);
  const [funding, allocation, carrying] = [
    new SagaFunding(sagas, requests),
    new SagaAllocation(sagas, requests),
    new SagaCarrying(sagas, requests, customs, new ComingBackService(lines)),
  ];
  const acting = new SagaActing(requests, funding, allocation, carrying);
  const orders = new OrderService(database, store, saga, accounts, defaultIoss, clock);
  const closedCustomers = new ClosedCustomerService(accounts, store, saga, clock);
  const drafts = new DraftOrderService(database, store, lines, saga, accounts, catalogue, numbers, clock);
  const orderFileLinks = new FileLinks(PUBLIC_URL, ORDER_FILE_SECRET, clock, "order-files");
  const importSeal = new ImportSeal(cipher);
  const [batches, files] = [new BatchStore(clock), new BatchFiles(database, importSeal)];
  return {
    database,
    now: clock,
    live,
    accounts,
    closedCustomers,
    cipher,
    bus: BUS_SEAL_KEY,
    numbers,
    defaultIoss,
    catalogue,
    checks: new OrderCheckService(database, accounts, catalogue, defaultIoss),
    saga,
    funding,
    allocation,
    carrying,
    customs,
    losses: new SagaLoss(sagas, requests, carrying),
    retries: new SagaRetry(sagas, requests),
    deadlines: new SagaDeadlines(sagas, acting, clock),
    sagaActs: new SagaActs(database, store, sagas, acting),
    exceptions,
    requests: new RequestReturnService(database, store, lines, changes, terms, clock),
    returns: new ReturnRequestService(
      database,
      store,
      new CloseReturnService(store, sagas, refunds, fees, clock),
      clock,
    ),
    reveals: new ConsigneeRevealService(database, clock),
    consigneeErasures: new ConsigneeErasureService(database, clock),
    parts: new OrderPartService(database, store, lines, saga, new TakingOut(store, lines, saga, clock), numbers, clock),
    channelOrders: new ChannelOrderService(drafts),
    orders,
    drafts,
    orderFileLinks,
    importSeal,
    orderFiles: new OrderFiles(database, importSeal),
    exports: new OrderExportService(database, numbers, orderFileLinks, clock),
    imports: new OrderImportService(database, batches, files, drafts, accounts, orderFileLinks, clock),
    batchReader: new BatchReader(batches, files, importSeal),
    batchImporter: new BatchImporter(batches, drafts, orders, accounts, importSeal, clock),
  };
}
