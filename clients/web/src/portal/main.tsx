import { startPortal } from "../shared/portal-app";
import { router } from "./router";
import { SignUp } from "./sign-up/sign-up";

const texts = { en: () => import("./texts/en"), zh: () => import("./texts/zh") };

startPortal({ door: "portal", texts, roles: ["CUSTOMER_ADMIN", "CUSTOMER_MEMBER"], router, newcomers: <SignUp /> });
