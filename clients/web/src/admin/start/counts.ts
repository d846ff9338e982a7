import type { TypedDocumentNode } from "urql";
import { graphql } from "../../gql";
import type { Permission } from "../staff-may";

const CountHeldDocument = graphql(`
  query CountHeld {
    orders(first: 1, filter: { status: [ON_HOLD] }) { totalCount }
  }
`);

const CountExceptionsDocument = graphql(`
  query CountExceptions {
    exceptionQueue { kind open overdue unowned }
  }
`);

const CountDeclarationsDocument = graphql(`
  query CountDeclarations {
    held: declarations(first: 1, filter: { state: [HELD_DOCS, HELD_EXAM, REJECTED] }) { totalCount }
    referred: declarations(first: 1, filter: { referral: [RFI, RFS, DNL] }) { totalCount }
  }
`);

const CountGroupsDocument = graphql(`
  query CountGroups {
    groupedDeclarations(first: 1, filter: { state: [DRAFT, REJECTED, HELD_DOCS, HELD_EXAM] }) { totalCount }
  }
`);

const CountMatchesDocument = graphql(`
  query CountMatches {
    partyMatches(first: 1, filter: { state: [OPEN] }) { totalCount }
  }
`);

const CountDecisionsDocument = graphql(`
  query CountDecisions {
    shipmentDecisions(first: 1, filter: { isOpen: true }) { totalCount }
  }
`);

const CountBillLinesDocument = graphql(`
  query CountBillLines {
    unreconciled(first: 1) { totalCount }
  }
`);

const CountSupplierClaimsDocument = graphql(`
  query CountSupplierClaims {
    shortClaims(first: 1, filter: { status: [DISPUTED] }) { totalCount }
  }
`);

const CountToReviewDocument = graphql(`
  query CountToReview {
    customers(first: 1, filter: { statuses: [PENDING_KYC] }) { totalCount }
  }
`);

const CountAdjustmentsDocument = graphql(`
  query CountAdjustments {
    adjustments(first: 1, filter: { status: [PROPOSED] }) { totalCount }
  }
`);

const CountPriceProposalsDocument = graphql(`
  query CountPriceProposals {
    pricingProposals(first: 1, filter: { status: [PROPOSED] }) { totalCount }
  }
`);

const CountMessagesDocument = graphql(`
  query CountMessages {
    counterpartMessages(first: 1, filter: { verdict: [REFUSED, EARLY] }) { totalCount }
  }
`);

const CountAccountChangesDocument = graphql(`
  query CountAccountChanges {
    credentialChanges(first: 1, filter: { status: [PROPOSED] }) { totalCount }
  }
`);

const CountDeadLettersDocument = graphql(`
  query CountDeadLetters {
    deadLetterCounts { domain kind count }
  }
`);

const CountStuckDocument = graphql(`
  query CountStuck {
    orderSagas(first: 1, filter: { overdue: true }) { totalCount }
  }
`);

/** How many wait; null where more than can be counted, or not all of it is known. */
export interface Waiting {
  count: number | null;
  /** Of those, the ones that are late. */
  overdue?: number;
  /** Of those, the ones that an authority has asked about, which have a list of their own. */
  referred?: number;
}

interface Counted<Result> {
  document: TypedDocumentNode<Result, Record<string, never>>;
  waiting: (result: Result) => Waiting;
}

const total = (page: { totalCount: number | null } | null): Waiting => ({ count: page?.totalCount ?? null });

const counted = <Result>(
  document: TypedDocumentNode<Result, Record<string, never>>,
  waiting: (result: Result) => Waiting,
) => ({ document, waiting }) as Counted<unknown>;

/** Every queue, with who may see it; the menu and the first page are made of it. */
export const QUEUES = [
  { name: "holds", what: "Query.orders", ...counted(CountHeldDocument, ({ orders }) => total(orders)) },
  {
    name: "exceptions",
    what: "Query.shipmentExceptions",
    ...counted(CountExceptionsDocument, ({ exceptionQueue }) => ({
      count: sum(exceptionQueue.map(({ open }) => open)),
      overdue: sum(exceptionQueue.map(({ overdue }) => overdue)),
    })),
  },
  {
    name: "declarations",
    what: "Query.declarations",
    ...counted(CountDeclarationsDocument, ({ held, referred }) => ({
      count: held.totalCount,
      ...(referred.totalCount !== null && { referred: referred.totalCount }),
    })),
  },
  {
    name: "groups",
    what: "Query.groupedDeclarations",
    ...counted(CountGroupsDocument, ({ groupedDeclarations }) => total(groupedDeclarations)),
  },
  {
    name: "matches",
    what: "Query.partyMatches",
    ...counted(CountMatchesDocument, ({ partyMatches }) => total(partyMatches)),
  },
  {
    name: "decisions",
    what: "Query.shipmentDecisions",
    ...counted(CountDecisionsDocument, ({ shipmentDecisions }) => total(shipmentDecisions)),
  },
  {
    name: "kyc",
    what: "Customer.kycDocuments",
    ...counted(CountToReviewDocument, ({ customers }) => total(customers)),
  },
  {
    name: "adjustments",
    what: "Query.adjustments",
    ...counted(CountAdjustmentsDocument, ({ adjustments }) => total(adjustments)),
  },
  {
    name: "billLines",
    what: "Query.unreconciled",
    ...counted(CountBillLinesDocument, ({ unreconciled }) => total(unreconciled)),
  },
  {
    name: "supplierClaims",
    what: "Query.shortClaims",
    ...counted(CountSupplierClaimsDocument, ({ shortClaims }) => total(shortClaims)),
  },
  {
    name: "prices",
    what: "Query.pricingProposals",
    ...counted(CountPriceProposalsDocument, ({ pricingProposals }) => total(pricingProposals)),
  },
  {
    name: "accountChanges",
    to: "/carriers",
    what: "Query.credentialChanges",
    ...counted(CountAccountChangesDocument, ({ credentialChanges }) => total(credentialChanges)),
  },
  {
    name: "messages",
    what: "Query.counterpartMessages",
    ...counted(CountMessagesDocument, ({ counterpartMessages }) => total(counterpartMessages)),
  },
  {
    name: "deadLetters",
    what: "Query.deadLetters",
    ...counted(CountDeadLettersDocument, ({ deadLetterCounts }) => ({
      count: deadLetterCounts.some(({ count }) => count === null)
        ? null
        : sum(deadLetterCounts.map(({ count }) => count ?? 0)),
    })),
  },
  { name: "sagas", what: "Query.orderSagas", ...counted(CountStuckDocument, ({ orderSagas }) => total(orderSagas)) },
] as const satisfies readonly ({ name: string; to?: string; what: Permission } & Counted<unknown>)[];

export type Queue = (typeof QUEUES)[number];

/** The address of a queue: of its own page, where it does not say another. */
export const pathOf = ({ name, to }: { name: string; to?: string }): string =>
  to ?? `/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
