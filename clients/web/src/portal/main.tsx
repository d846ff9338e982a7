import { lazy, Suspense } from "react";
import { startPortal } from "../shared/portal-app";
import { router } from "./router";

/** Few who come here have no account yet. */
const SignUp = lazy(async () => ({ default: (await import("./sign-up/sign-up")).SignUp }));

const texts = { en: () => import("./texts/en"), zh: () => import("./texts/zh") };
const newcomers = (
  <Suspense>
    <SignUp />
  </Suspense>
);

startPortal({ door: "portal", texts, roles: ["CUSTOMER_ADMIN", "CUSTOMER_MEMBER"], router, newcomers });
