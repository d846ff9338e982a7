import { SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf } from "@baiyun/kit/testing";
import { KycDocument } from "../kyc-document/kyc-document.entity";
import { kycDocumentSorting } from "../kyc-document/kyc-document.input";
import { type Customers, ops, register, startCustomers } from "../testing/customers";
import { submitKyc } from "../testing/kyc";
import { decisionSorting } from "./customer.input";
import { CustomerDecision } from "./customer-decision.entity";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

it("documents and decisions are sorted by when they came, either way, by an index of the customer's", async () => {
  const registered = await register(customers);
  const { customerId } = registered;
  await submitKyc(customers, customerId);
  await customers.act("approveCustomer", "", { customerId, expectedVersion: 1 }, ops());
  await customers.act("suspendCustomer", "", { customerId, expectedVersion: 2, reason: "Unpaid" }, ops());
  const sorted = `query ($id: ID!, $documents: KycDocumentSort, $decisions: CustomerDecisionSort) { customer(id: $id) {
    kycDocuments(orderBy: $documents) { edges { node { status } } } decisions(orderBy: $decisions) { edges { node { to } } } } }`;
  type Edges = { edges: { node: { status: string; to: string } }[] };
  const ask = async (direction?: string) => {
    const variables = direction && {
      documents: { field: "CREATED_AT", direction },
      decisions: { field: "DECIDED_AT", direction },
    };
    const { data } = await customers.run<{ customer: { kycDocuments: Edges; decisions: Edges } }>(
      sorted,
      { id: customerId, ...(variables || {}) },
      ops(),
    );
    const { kycDocuments, decisions } = data.customer;
    return [kycDocuments.edges.map(({ node }) => node.status), decisions.edges.map(({ node }) => node.to)];
  };
  const newest = [
    ["AWAITING_FILE", "ACCEPTED"],
    ["SUSPENDED", "ACTIVE"],
  ];
  expect(await ask()).toEqual(newest);
  expect(await ask("DESC")).toEqual(newest);
  expect(await ask("ASC")).toEqual(newest.map((list) => list.toReversed()));
  for (const [entity, sorting, field, index] of [
    [KycDocument, kycDocumentSorting, "CREATED_AT", "kyc_document_of_tenant"],
    [CustomerDecision, decisionSorting, "DECIDED_AT", "customer_decision_of_tenant"],
  ] as const) {
    const sort = sorting.of({ field, direction: SortDirection.ASC })!;
    const ofEach = { property: "tenantId", values: [customerId] };
    for (const who of [Viewer.system, Viewer.fromClaims(registered.admin)]) {
      const statement = select(customers.database.source, who, entity, [], { sort, limit: 21, ofEach })!;
      const [read] = await planOf(customers.database, who, statement);
      expect(read).toMatch(new RegExp(`Scan ${index}: \\(`));
    }
  }
});
