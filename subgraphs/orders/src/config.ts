import { subgraphConfig } from "@baiyun/kit";

/** Orders needs nothing beyond what every subgraph reads. */
export const ordersConfig = subgraphConfig;
