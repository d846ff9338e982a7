import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFound } from "../shared/ui/not-found";
import { ADJUSTMENT_STATUSES } from "./adjustments/adjustment-statuses";
import { AdminFrame } from "./admin-frame";
import { auditSearch } from "./audit/audit-search";
import { BILL_VERDICTS } from "./bill-lines/verdicts";
import { DECIDED, DECISION_CAUSES } from "./decisions/decision-causes";
import { OPEN_REFERRALS, OTHER_STATES, WAITING_STATES } from "./declarations/waiting";
import { EXCEPTION_KINDS } from "./exceptions/exception-kinds";
import { figuresSearch } from "./figures/span";
import { GROUP_STATES } from "./groups/group-states";
import { historySearch } from "./history/history-search";
import { HOLD_CAUSES } from "./holds/hold-causes";
import { INBOUND_OUTCOMES } from "./inbound/inbound-outcomes";
import { REVIEW_STATUSES } from "./kyc/review-statuses";
import { mapSearch } from "./map/map-search";
import { MATCH_STATES } from "./matches/match-states";
import { MESSAGE_VERDICTS } from "./messages/message-verdicts";
import { PROPOSAL_STATUSES } from "./prices/proposal-statuses";
import { queueSearch } from "./queue/queue-search";
import { SAGA_WAITS } from "./sagas/saga-waits";
import { CLAIM_STATUSES } from "./supplier-claims/claim-statuses";

/** Reads texts of the address by their names; what is none is left out. */
const textsOf =
  (...names: readonly string[]) =>
  (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
      }),
    );

const root = createRootRoute({ component: AdminFrame, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./start/start-page"), "StartPage"),
});
const parcel = createRoute({
  getParentRoute: () => root,
  path: "/parcel",
  validateSearch: ({ of }: Record<string, unknown>) =>
    typeof of === "string" || typeof of === "number" ? { of: String(of) } : {},
  component: lazyRouteComponent(() => import("./parcel/parcel-page"), "ParcelPage"),
});
const holds = createRoute({
  getParentRoute: () => root,
  path: "/holds",
  validateSearch: queueSearch(HOLD_CAUSES),
  component: lazyRouteComponent(() => import("./holds/holds-page"), "HoldsPage"),
});
const exceptions = createRoute({
  getParentRoute: () => root,
  path: "/exceptions",
  validateSearch: queueSearch(EXCEPTION_KINDS),
  component: lazyRouteComponent(() => import("./exceptions/exceptions-page"), "ExceptionsPage"),
});
const declarations = createRoute({
  getParentRoute: () => root,
  path: "/declarations",
  validateSearch: queueSearch([...WAITING_STATES, ...OPEN_REFERRALS, ...OTHER_STATES]),
  component: lazyRouteComponent(() => import("./declarations/declarations-page"), "DeclarationsPage"),
});
const declaration = createRoute({
  getParentRoute: () => root,
  path: "/declarations/$lrn",
  component: lazyRouteComponent(() => import("./declarations/declaration-page"), "DeclarationPage"),
});
const groups = createRoute({
  getParentRoute: () => root,
  path: "/groups",
  validateSearch: queueSearch(GROUP_STATES),
  component: lazyRouteComponent(() => import("./groups/groups-page"), "GroupsPage"),
});
const decisions = createRoute({
  getParentRoute: () => root,
  path: "/decisions",
  validateSearch: queueSearch([...DECISION_CAUSES, DECIDED]),
  component: lazyRouteComponent(() => import("./decisions/decisions-page"), "DecisionsPage"),
});
const matches = createRoute({
  getParentRoute: () => root,
  path: "/matches",
  validateSearch: queueSearch(MATCH_STATES),
  component: lazyRouteComponent(() => import("./matches/matches-page"), "MatchesPage"),
});
const billLines = createRoute({
  getParentRoute: () => root,
  path: "/bill-lines",
  validateSearch: queueSearch(BILL_VERDICTS),
  component: lazyRouteComponent(() => import("./bill-lines/bill-lines-page"), "BillLinesPage"),
});
const supplierClaims = createRoute({
  getParentRoute: () => root,
  path: "/supplier-claims",
  validateSearch: queueSearch(CLAIM_STATUSES),
  component: lazyRouteComponent(() => import("./supplier-claims/supplier-claims-page"), "SupplierClaimsPage"),
});
const kyc = createRoute({
  getParentRoute: () => root,
  path: "/kyc",
  validateSearch: queueSearch(REVIEW_STATUSES),
  component: lazyRouteComponent(() => import("./kyc/kyc-page"), "KycPage"),
});
const adjustments = createRoute({
  getParentRoute: () => root,
  path: "/adjustments",
  validateSearch: queueSearch(ADJUSTMENT_STATUSES),
  component: lazyRouteComponent(() => import("./adjustments/adjustments-page"), "AdjustmentsPage"),
});
const priceProposals = createRoute({
  getParentRoute: () => root,
  path: "/prices",
  validateSearch: queueSearch(PROPOSAL_STATUSES),
  component: lazyRouteComponent(() => import("./prices/price-proposals-page"), "PriceProposalsPage"),
});
const rateCards = createRoute({
  getParentRoute: () => root,
  path: "/rate-cards",
  validateSearch: textsOf("after"),
  component: lazyRouteComponent(() => import("./rate-cards/rate-cards-page"), "RateCardsPage"),
});
const rateCard = createRoute({
  getParentRoute: () => root,
  path: "/rate-cards/$id",
  validateSearch: textsOf("version"),
  component: lazyRouteComponent(() => import("./rate-cards/rate-card-page"), "RateCardPage"),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: "/rate-cards/$id/draft",
  validateSearch: textsOf("of"),
  component: lazyRouteComponent(() => import("./rate-cards/draft-page"), "DraftPage"),
});
const surcharges = createRoute({
  getParentRoute: () => root,
  path: "/rate-cards/$id/surcharges",
  validateSearch: textsOf("of"),
  component: lazyRouteComponent(() => import("./rate-cards/surcharges-page"), "SurchargesPage"),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  validateSearch: textsOf("territory", "kind", "at", "after"),
  component: lazyRouteComponent(() => import("./rules/rules-page"), "RulesPage"),
});
const histories = createRoute({
  getParentRoute: () => root,
  path: "/history",
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import("./history/history-page"), "HistoryPage"),
});
const deadLetters = createRoute({
  getParentRoute: () => root,
  path: "/dead-letters",
  validateSearch: queueSearch(),
  component: lazyRouteComponent(() => import("./dead-letters/dead-letters-page"), "DeadLettersPage"),
});
const inbound = createRoute({
  getParentRoute: () => root,
  path: "/inbound",
  validateSearch: queueSearch(INBOUND_OUTCOMES),
  component: lazyRouteComponent(() => import("./inbound/inbound-page"), "InboundPage"),
});
const messages = createRoute({
  getParentRoute: () => root,
  path: "/messages",
  validateSearch: queueSearch(MESSAGE_VERDICTS),
  component: lazyRouteComponent(() => import("./messages/messages-page"), "MessagesPage"),
});
const sagas = createRoute({
  getParentRoute: () => root,
  path: "/sagas",
  validateSearch: queueSearch(SAGA_WAITS),
  component: lazyRouteComponent(() => import("./sagas/sagas-page"), "SagasPage"),
});
const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  validateSearch: mapSearch,
  component: lazyRouteComponent(() => import("./map/map-page"), "MapPage"),
});
const figures = createRoute({
  getParentRoute: () => root,
  path: "/figures",
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import("./figures/figures-page"), "FiguresPage"),
});
const health = createRoute({
  getParentRoute: () => root,
  path: "/health",
  component: lazyRouteComponent(() => import("./health/health-page"), "HealthPage"),
});
const carriers = createRoute({
  getParentRoute: () => root,
  path: "/carriers",
  component: lazyRouteComponent(() => import("./carriers/carriers-page"), "CarriersPage"),
});
const receiving = createRoute({
  getParentRoute: () => root,
  path: "/receiving",
  component: lazyRouteComponent(() => import("./receiving/receiving-page"), "ReceivingPage"),
});
const explorer = createRoute({
  getParentRoute: () => root,
  path: "/explorer",
  component: lazyRouteComponent(() => import("./explorer/explorer-page"), "ExplorerPage"),
});
const ledger = createRoute({
  getParentRoute: () => root,
  path: "/books",
  validateSearch: textsOf("after"),
  component: lazyRouteComponent(() => import("./books/books-page"), "BooksPage"),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("./audit/audit-page"), "AuditPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    parcel,
    map,
    receiving,
    figures,
    health,
    carriers,
    explorer,
    holds,
    exceptions,
    declarations,
    declaration,
    groups,
    decisions,
    matches,
    kyc,
    adjustments,
    billLines,
    supplierClaims,
    priceProposals,
    rateCards,
    rateCard,
    draft,
    surcharges,
    rules,
    inbound,
    messages,
    deadLetters,
    sagas,
    ledger,
    audit,
    histories,
  ]),
  basepath: "/admin",
  scrollRestoration: true,
});
