import { startPortal } from "../shared/portal-app";
import { router } from "./router";

const texts = { en: () => import("./texts/en"), zh: () => import("./texts/zh") };

startPortal({ door: "supplier", texts, roles: ["SUPPLIER"], router });
