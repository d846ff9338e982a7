import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { developersRoute } from "../developers/routes";
import { NotFound } from "../shared/ui/not-found";
import { HomePage } from "./home/home-page";
import { SiteFrame } from "./site-frame";

const root = createRootRoute({ component: SiteFrame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: "/", component: HomePage });
const services = createRoute({
  getParentRoute: () => root,
  path: "/services",
  component: lazyRouteComponent(() => import("./services/services-page"), "ServicesPage"),
});
const track = createRoute({
  getParentRoute: () => root,
  path: "/track",
  component: lazyRouteComponent(() => import("./track/track-page"), "TrackPage"),
});

/** A page that is added here is added to `public/pages.json` too, which says what the server shows at its path. */
export const router = createRouter({
  routeTree: root.addChildren([home, services, track, developersRoute(root)]),
  scrollRestoration: true,
});
