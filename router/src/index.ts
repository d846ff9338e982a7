export { clientBoundsOf } from "./config";
export { Code } from "./errors";
export type { Limits } from "./request/limits";
export type { Revocations } from "./request/revocations";
export { createRouter, type Router, type RouterOptions } from "./router";
export type { Claims, SubgraphRequest, SubgraphResult, SubgraphSource } from "./sources/source";
