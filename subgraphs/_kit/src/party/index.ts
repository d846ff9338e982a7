export { PartyClient, type PartyReply, type PartyRequest } from "./party-client";
