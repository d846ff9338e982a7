import { startPortal } from "../shared/portal-app";
import { router } from "./router";

const texts = { en: () => import("./texts/en"), zh: () => import("./texts/zh") };

startPortal({ door: "portal", texts, roles: ["CUSTOMER_ADMIN", "CUSTOMER_MEMBER"], router });
