export { PartyClient, type PartyReply, type PartyRequest, type Reach } from "./party-client";
