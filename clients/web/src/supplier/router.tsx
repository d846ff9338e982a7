import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import home from "~icons/home";
import { Frame } from "../shared/ui/frame";
import { NotFound } from "../shared/ui/not-found";

const root = createRootRoute({ component: SupplierFrame, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./start/start-page"), "StartPage"),
});

export const router = createRouter({ routeTree: root.addChildren([start]), basepath: "/supplier" });

function SupplierFrame() {
  const t = useTranslations("supplier");
  return <Frame part={t("title")} places={[{ to: "/", label: t("start"), icon: home }]} />;
}
