import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import api from "~icons/api";
import bell from "~icons/bell";
import building from "~icons/building";
import certificate from "~icons/certificate";
import invoice from "~icons/file-invoice";
import upload from "~icons/file-upload";
import box from "~icons/package";
import back from "~icons/package-import";
import plus from "~icons/square-plus";
import people from "~icons/users";
import wallet from "~icons/wallet";
import webhook from "~icons/webhook";
import { Frame } from "../shared/ui/frame";
import { NotFound } from "../shared/ui/not-found";
import { importsSearch, rowsSearch } from "./imports/imports-search";
import { notificationsSearch } from "./notifications/notifications-search";
import { ordersSearch } from "./orders/orders-search";
import { pagedSearch } from "./paged-search";
import { webhooksSearch } from "./webhooks/webhooks-search";

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
const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: importsSearch,
  component: lazyRouteComponent(() => import("./imports/imports-page"), "ImportsPage"),
});
const oneImport = createRoute({
  getParentRoute: () => root,
  path: "/imports/$id",
  validateSearch: rowsSearch,
  component: lazyRouteComponent(() => import("./import/import-page"), "ImportPage"),
});
const funds = createRoute({
  getParentRoute: () => root,
  path: "/wallet",
  component: lazyRouteComponent(() => import("./wallet/wallet-page"), "WalletPage"),
});
const invoices = createRoute({
  getParentRoute: () => root,
  path: "/invoices",
  validateSearch: pagedSearch,
  component: lazyRouteComponent(() => import("./invoices/invoices-page"), "InvoicesPage"),
});

const returns = createRoute({
  getParentRoute: () => root,
  path: "/returns",
  validateSearch: pagedSearch,
  component: lazyRouteComponent(() => import("./returns/returns-page"), "ReturnsPage"),
});
const members = createRoute({
  getParentRoute: () => root,
  path: "/members",
  component: lazyRouteComponent(() => import("./members/members-page"), "MembersPage"),
});
const company = createRoute({
  getParentRoute: () => root,
  path: "/company",
  component: lazyRouteComponent(() => import("./company/company-page"), "CompanyPage"),
});
const customsNumbers = createRoute({
  getParentRoute: () => root,
  path: "/customs-numbers",
  component: lazyRouteComponent(() => import("./customs-numbers/customs-numbers-page"), "CustomsNumbersPage"),
});
const notifications = createRoute({
  getParentRoute: () => root,
  path: "/notifications",
  validateSearch: notificationsSearch,
  component: lazyRouteComponent(() => import("./notifications/notifications-page"), "NotificationsPage"),
});
const preferences = createRoute({
  getParentRoute: () => root,
  path: "/notification-preferences",
  component: lazyRouteComponent(() => import("./notifications/preferences-page"), "PreferencesPage"),
});
const apiClients = createRoute({
  getParentRoute: () => root,
  path: "/api-clients",
  component: lazyRouteComponent(() => import("./api-clients/api-clients-page"), "ApiClientsPage"),
});
const webhooks = createRoute({
  getParentRoute: () => root,
  path: "/webhooks",
  validateSearch: webhooksSearch,
  component: lazyRouteComponent(() => import("./webhooks/webhooks-page"), "WebhooksPage"),
});
const delivery = createRoute({
  getParentRoute: () => root,
  path: "/webhooks/$id",
  component: lazyRouteComponent(() => import("./webhooks/delivery-page"), "DeliveryPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    orders,
    order,
    newOrder,
    imports,
    oneImport,
    funds,
    invoices,
    returns,
    members,
    company,
    customsNumbers,
    notifications,
    preferences,
    apiClients,
    webhooks,
    delivery,
  ]),
  basepath: "/portal",
  scrollRestoration: true,
});

function PortalFrame() {
  const t = useTranslations("portal");
  const places = [
    { to: "/orders", label: t("places.orders"), icon: box },
    { to: "/new-order", label: t("places.newOrder"), icon: plus },
    { to: "/imports", label: t("places.imports"), icon: upload },
    { to: "/returns", label: t("places.returns"), icon: back },
    { to: "/wallet", label: t("places.wallet"), icon: wallet },
    { to: "/invoices", label: t("places.invoices"), icon: invoice },
    { to: "/notifications", label: t("places.notifications"), icon: bell },
    { to: "/api-clients", label: t("places.apiClients"), icon: api },
    { to: "/webhooks", label: t("places.webhooks"), icon: webhook },
    { to: "/members", label: t("places.members"), icon: people },
    { to: "/company", label: t("places.company"), icon: building },
    { to: "/customs-numbers", label: t("places.customsNumbers"), icon: certificate },
  ];
  return <Frame part={t("title")} places={places} />;
}
