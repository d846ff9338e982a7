import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** The developers' pages, each loaded when it is opened. */
export function developersRoute<Root extends AnyRoute>(root: Root) {
  const frame = createRoute({
    getParentRoute: () => root,
    path: "/developers",
    component: lazyRouteComponent(() => import("./developers-frame"), "DevelopersFrame"),
  });
  const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => frame, path, component });
  return frame.addChildren([
    page(
      "/",
      lazyRouteComponent(() => import("./start/start-page"), "StartPage"),
    ),
    page(
      "/authentication",
      lazyRouteComponent(() => import("./authentication/authentication-page"), "AuthenticationPage"),
    ),
    page(
      "/reference",
      lazyRouteComponent(() => import("./reference/reference-page"), "ReferencePage"),
    ),
    page(
      "/events",
      lazyRouteComponent(() => import("./events/events-page"), "EventsPage"),
    ),
    page(
      "/webhooks",
      lazyRouteComponent(() => import("./webhooks/webhooks-page"), "WebhooksPage"),
    ),
    page(
      "/errors",
      lazyRouteComponent(() => import("./errors/errors-page"), "ErrorsPage"),
    ),
    page(
      "/limits",
      lazyRouteComponent(() => import("./limits/limits-page"), "LimitsPage"),
    ),
    page(
      "/sandbox",
      lazyRouteComponent(() => import("./sandbox/sandbox-page"), "SandboxPage"),
    ),
    page(
      "/changelog",
      lazyRouteComponent(() => import("./changelog/changelog-page"), "ChangelogPage"),
    ),
  ]);
}
