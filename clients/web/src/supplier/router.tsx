import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import clipboard from "~icons/clipboard-list";
import money from "~icons/report-money";
import tags from "~icons/tags";
import truck from "~icons/truck-delivery";
import { Frame } from "../shared/ui/frame";
import { NotFound } from "../shared/ui/not-found";
import { asnsSearch } from "./asns/asns-search";
import { purchaseOrdersSearch } from "./purchase-orders/purchase-orders-search";
import { skusSearch } from "./skus/skus-search";
import { statementsSearch } from "./statements/statements-search";

const root = createRootRoute({ component: SupplierFrame, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/purchase-orders", replace: true });
  },
});
const purchaseOrders = createRoute({
  getParentRoute: () => root,
  path: "/purchase-orders",
  validateSearch: purchaseOrdersSearch,
  component: lazyRouteComponent(() => import("./purchase-orders/purchase-orders-page"), "PurchaseOrdersPage"),
});
const purchaseOrder = createRoute({
  getParentRoute: () => root,
  path: "/purchase-orders/$id",
  component: lazyRouteComponent(() => import("./purchase-order/purchase-order-page"), "PurchaseOrderPage"),
});
const skus = createRoute({
  getParentRoute: () => root,
  path: "/skus",
  validateSearch: skusSearch,
  component: lazyRouteComponent(() => import("./skus/skus-page"), "SkusPage"),
});
const sku = createRoute({
  getParentRoute: () => root,
  path: "/skus/$id",
  component: lazyRouteComponent(() => import("./sku/sku-page"), "SkuPage"),
});
const asns = createRoute({
  getParentRoute: () => root,
  path: "/asns",
  validateSearch: asnsSearch,
  component: lazyRouteComponent(() => import("./asns/asns-page"), "AsnsPage"),
});
const newAsn = createRoute({
  getParentRoute: () => root,
  path: "/new-asn",
  component: lazyRouteComponent(() => import("./asns/new-asn-page"), "NewAsnPage"),
});
const asn = createRoute({
  getParentRoute: () => root,
  path: "/asns/$id",
  component: lazyRouteComponent(() => import("./asns/asn-page"), "AsnPage"),
});
const statements = createRoute({
  getParentRoute: () => root,
  path: "/statements",
  validateSearch: statementsSearch,
  component: lazyRouteComponent(() => import("./statements/statements-page"), "StatementsPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([start, purchaseOrders, purchaseOrder, skus, sku, asns, newAsn, asn, statements]),
  basepath: "/supplier",
  scrollRestoration: true,
});

function SupplierFrame() {
  const t = useTranslations("supplier");
  const places = [
    { to: "/purchase-orders", label: t("places.purchaseOrders"), icon: clipboard },
    { to: "/skus", label: t("places.skus"), icon: tags },
    { to: "/asns", label: t("places.asns"), icon: truck },
    { to: "/statements", label: t("places.statements"), icon: money },
  ];
  return <Frame part={t("title")} places={places} />;
}
