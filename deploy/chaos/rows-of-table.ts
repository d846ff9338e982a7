import { BORDER } from "./border-lives";
import { GOODS } from "./goods-lives";
import type { Life } from "./lives";
import { MONEY } from "./money-lives";
import { PARCELS } from "./parcel-lives";
import { SAGA } from "./saga-lives";

/** Each row of the saga's table: what it comes to, and each compensation of it. */
export const ROWS: readonly Life[] = [...SAGA, ...GOODS, ...BORDER, ...MONEY, ...PARCELS];
