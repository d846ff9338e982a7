import { type AnyRouter, RouterProvider } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslations } from "use-intl";
import { accountPageAt } from "./account/account-paths";
import { startApp, type TextsOf } from "./app";
import { createGraphClient } from "./graph/client";
import { type Door, Session } from "./graph/session";
import { SessionGate } from "./session/session-gate";

const AccountPage = lazy(async () => ({ default: (await import("./account/account-page")).AccountPage }));

interface PortalOptions {
  door: Door;
  texts: TextsOf<object>;
  /** Who may come in. */
  roles: readonly string[];
  router: AnyRouter;
  /** What is offered to who has no account. */
  newcomers?: ReactNode;
}

/** Starts an entry whose every page is for people who have signed in, but for those that mails lead to. */
export function startPortal({ door, texts, roles, router, newcomers }: PortalOptions): void {
  const session = new Session(door);
  const children = <Portal door={door} session={session} roles={roles} router={router} newcomers={newcomers} />;
  void startApp({ texts, graph: createGraphClient(session), children });
}

function Portal({ door, session, roles, router, newcomers }: Omit<PortalOptions, "texts"> & { session: Session }) {
  const t = useTranslations(door);
  const page = accountPageAt(door, location.pathname);
  if (page) {
    return (
      <Suspense>
        <AccountPage page={page} door={door} part={t("title")} />
      </Suspense>
    );
  }
  return (
    <SessionGate door={door} session={session} roles={roles} part={t("title")} newcomers={newcomers}>
      <RouterProvider router={router} />
    </SessionGate>
  );
}
