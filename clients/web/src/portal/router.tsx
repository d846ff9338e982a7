import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import invoice from "~icons/file-invoice";
import box from "~icons/package";
import plus from "~icons/square-plus";
import wallet from "~icons/wallet";
import { Frame } from "../shared/ui/frame";
import { NotFound } from "../shared/ui/not-found";
import { ordersSearch } from "./orders/orders-search";

const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/orders", replace: true });
  },
});
const orders = createRoute({
  getParentRoute: () => root,
  path: "/orders",
  validateSearch: ordersSearch,
  component: lazyRouteComponent(() => import("./orders/orders-page"), "OrdersPage"),
});
const order = createRoute({
  getParentRoute: () => root,
  path: "/orders/$id",
  component: lazyRouteComponent(() => import("./order/order-page"), "OrderPage"),
});
const newOrder = createRoute({
  getParentRoute: () => root,
  path: "/new-order",
  component: lazyRouteComponent(() => import("./new-order/new-order-page"), "NewOrderPage"),
});
const funds = createRoute({
  getParentRoute: () => root,
  path: "/wallet",
  component: lazyRouteComponent(() => import("./wallet/wallet-page"), "WalletPage"),
});
const invoices = createRoute({
  getParentRoute: () => root,
  path: "/invoices",
  component: lazyRouteComponent(() => import("./invoices/invoices-page"), "InvoicesPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([start, orders, order, newOrder, funds, invoices]),
  basepath: "/portal",
  scrollRestoration: true,
});

function PortalFrame() {
  const t = useTranslations("portal");
  const places = [
    { to: "/orders", label: t("places.orders"), icon: box },
    { to: "/new-order", label: t("places.newOrder"), icon: plus },
    { to: "/wallet", label: t("places.wallet"), icon: wallet },
    { to: "/invoices", label: t("places.invoices"), icon: invoice },
  ];
  return <Frame part={t("title")} places={places} />;
}
