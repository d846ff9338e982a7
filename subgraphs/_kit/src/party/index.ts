export { type Granting, HeldToken } from "./held-token";
export { PartyClient, type PartyReply, type PartyRequest, type Reach } from "./party-client";
