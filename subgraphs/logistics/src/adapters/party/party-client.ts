export { PartyClient, type PartyReply, type PartyRequest } from "@baiyun/kit/party";
