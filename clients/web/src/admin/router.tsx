import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import home from "~icons/home";
import { Frame } from "../shared/ui/frame";
import { NotFound } from "../shared/ui/not-found";

const root = createRootRoute({ component: AdminFrame, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./start/start-page"), "StartPage"),
});

export const router = createRouter({ routeTree: root.addChildren([start]), basepath: "/admin" });

function AdminFrame() {
  const t = useTranslations("admin");
  return <Frame part={t("title")} places={[{ to: "/", label: t("start"), icon: home }]} />;
}
