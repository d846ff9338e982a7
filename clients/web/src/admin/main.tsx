import { startPortal } from "../shared/portal-app";
import { router } from "./router";

const texts = { en: () => import("./texts/en"), zh: () => import("./texts/zh") };

startPortal({ door: "admin", texts, roles: ["ADMIN", "OPS", "SUPPORT", "FINANCE", "PRICING", "BROKER"], router });
