import type { Permission } from "../staff-may";

/** An operation to begin with; whoever has the permission may run it. */
export interface Example {
  name:
    | "held"
    | "parcel"
    | "exceptions"
    | "declarations"
    | "margins"
    | "books"
    | "proposals"
    | "letters"
    | "audit"
    | "scans";
  what: Permission;
  query: string;
  variables?: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: "held",
    what: "Query.orders",
    query: `query HeldOrders {
  orders(first: 10, filter: { status: [ON_HOLD] }) {
    totalCount
    edges { node { id reference holdCause holdReason customer { name } } }
  }
}`,
  },
  {
    name: "parcel",
    what: "Query.shipments",
    query: `query Parcel($number: String!) {
  shipmentByTrackingNumber(number: $number) {
    status
    order { reference customer { name } }
    trackingEvents(first: 20) { edges { node { occurredAt status location description } } }
  }
}`,
    variables: `{ "number": "" }`,
  },
  {
    name: "scans",
    what: "Query.shipments",
    query: `subscription Scans {
  tenantTrackingFeed {
    id
    event { status location occurredAt }
    shipment { trackingNumber destinationCountry }
  }
}`,
  },
  {
    name: "exceptions",
    what: "Query.shipmentExceptions",
    query: `query OpenExceptions {
  exceptionQueue { kind open overdue unowned firstDueAt }
}`,
  },
  {
    name: "declarations",
    what: "Query.declarations",
    query: `query HeldDeclarations {
  declarations(first: 10, filter: { state: [HELD_DOCS, HELD_EXAM] }) {
    totalCount
    edges { node { id state } }
  }
}`,
  },
  {
    name: "margins",
    what: "Query.marginDays",
    query: `query Margins($from: DateTime!, $until: DateTime!) {
  marginDays(from: $from, until: $until) {
    day
    orders
    margin { decimal currency }
    unbilledOrders
  }
}`,
    variables: `{ "from": "2026-11-01T00:00:00Z", "until": "2026-12-01T00:00:00Z" }`,
  },
  {
    name: "books",
    what: "Query.booksProofs",
    query: `query Books {
  booksProofs(first: 5) { edges { node { provedAt entries isBalanced faults } } }
}`,
  },
  {
    name: "proposals",
    what: "Query.pricingProposals",
    query: `query Proposals {
  pricingProposals(first: 10, filter: { status: [PROPOSED] }) {
    edges { node { id kind reason createdBy { name } } }
  }
}`,
  },
  {
    name: "letters",
    what: "Query.deadLetters",
    query: `query DeadLetters {
  deadLetterCounts { domain kind count }
}`,
  },
  {
    name: "audit",
    what: "Query.ordersAudit",
    query: `query Audit {
  ordersAudit(first: 10) { edges { node { at act subjectKind subjectId reason by { name } } } }
}`,
  },
];
