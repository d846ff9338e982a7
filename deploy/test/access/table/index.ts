import type { DomainTable } from "../who";
import { customers } from "./customers";
import { finance } from "./finance";
import { logistics } from "./logistics";
import { notifications } from "./notifications";
import { openPlatform } from "./open-platform";
import { orders } from "./orders";
import { pricing } from "./pricing";
import { suppliers } from "./suppliers";
import { tracking } from "./tracking";

/** By domain: whoever adds a root field, a subscription or a guarded field states here who may ask for it, by the brief. */
export const TABLES: readonly DomainTable[] = [
  customers,
  orders,
  pricing,
  logistics,
  tracking,
  suppliers,
  finance,
  notifications,
  openPlatform,
];
