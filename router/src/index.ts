export { clientBoundsOf, documentTermsOf } from "./config";
export { type Contract, contractSchema } from "./contracts/contract";
export { Tags } from "./contracts/tags";
export { readContracts } from "./contracts-file";
export { Code } from "./errors";
export type { Limits } from "./request/limits";
export type { Revocations } from "./request/revocations";
export { createRouter, type Router, type RouterOptions } from "./router";
export type { Claims, SubgraphRequest, SubgraphResult, SubgraphSource } from "./sources/source";
