import { useTranslations } from "use-intl";
import money from "~icons/adjustments-dollar";
import warning from "~icons/alert-triangle";
import barcode from "~icons/barcode";
import chart from "~icons/chart-bar";
import log from "~icons/file-search";
import gavel from "~icons/gavel";
import pulse from "~icons/heartbeat";
import before from "~icons/history";
import home from "~icons/home";
import person from "~icons/id";
import inbox from "~icons/inbox";
import list from "~icons/list-details";
import letter from "~icons/mail-off";
import opened from "~icons/mail-opened";
import books from "~icons/notebook";
import box from "~icons/package";
import pause from "~icons/player-pause";
import stuck from "~icons/progress-alert";
import receipt from "~icons/receipt";
import stamp from "~icons/rubber-stamp";
import short from "~icons/scale";
import stack from "~icons/stack-2";
import prices from "~icons/tags";
import terminal from "~icons/terminal-2";
import truck from "~icons/truck-delivery";
import back from "~icons/truck-return";
import denied from "~icons/user-search";
import world from "~icons/world";
import { Frame } from "../shared/ui/frame";
import { useMay } from "./may";
import type { Permission } from "./staff-may";

/** Where one may go, each for who may see the first thing there. */
const PLACES = [
  { name: "parcel", to: "/parcel", icon: box, what: "Query.orders" },
  { name: "map", to: "/map", icon: world, what: "Query.shipments" },
  { name: "receiving", to: "/receiving", icon: barcode, what: "Mutation.receiveParcels" },
  { name: "holds", to: "/holds", icon: pause, what: "Query.orders" },
  { name: "exceptions", to: "/exceptions", icon: warning, what: "Query.shipmentExceptions" },
  { name: "declarations", to: "/declarations", icon: stamp, what: "Query.declarations" },
  { name: "groups", to: "/groups", icon: stack, what: "Query.groupedDeclarations" },
  { name: "matches", to: "/matches", icon: denied, what: "Query.partyMatches" },
  { name: "decisions", to: "/decisions", icon: back, what: "Query.shipmentDecisions" },
  { name: "kyc", to: "/kyc", icon: person, what: "Customer.kycDocuments" },
  { name: "adjustments", to: "/adjustments", icon: money, what: "Query.adjustments" },
  { name: "billLines", to: "/bill-lines", icon: receipt, what: "Query.unreconciled" },
  { name: "supplierClaims", to: "/supplier-claims", icon: short, what: "Query.shortClaims" },
  { name: "prices", to: "/prices", icon: prices, what: "Query.pricingProposals" },
  { name: "rateCards", to: "/rate-cards", icon: list, what: "Query.rateCards" },
  { name: "rules", to: "/rules", icon: gavel, what: "Query.exchangeRates" },
  { name: "inbound", to: "/inbound", icon: inbox, what: "Query.inboundMessages" },
  { name: "messages", to: "/messages", icon: opened, what: "Query.counterpartMessages" },
  { name: "deadLetters", to: "/dead-letters", icon: letter, what: "Query.deadLetters" },
  { name: "sagas", to: "/sagas", icon: stuck, what: "Query.orderSagas" },
  { name: "figures", to: "/figures", icon: chart, what: "Query.shipmentFigures" },
  { name: "carriers", to: "/carriers", icon: truck, what: "Query.carrierRoutes" },
  { name: "health", to: "/health", icon: pulse, what: "Query.carrierAccounts" },
  { name: "books", to: "/books", icon: books, what: "Query.booksProofs" },
  { name: "history", to: "/history", icon: before, what: "Customer.changes" },
  { name: "audit", to: "/audit", icon: log, what: "Query.ordersAudit" },
  { name: "explorer", to: "/explorer", icon: terminal, what: "Query.orders" },
] as const satisfies readonly { name: string; to: string; icon: string; what: Permission }[];

export function AdminFrame() {
  const t = useTranslations("admin");
  const may = useMay();
  const places = PLACES.filter(({ what }) => may(what)).map(({ name, to, icon }) => ({
    to,
    icon,
    label: t(`${name}.title`),
  }));
  return <Frame part={t("title")} places={[{ to: "/", label: t("queues"), icon: home }, ...places]} />;
}
