import { indexesWithoutLocks } from "@baiyun/kit";

/** What of each sender was not taken lately is found without looking through all that was. */
export const IndexRefusedMessages = indexesWithoutLocks("IndexRefusedMessages1796953000001", {
  inbound_message_refused: "inbound_message (source, received_at) WHERE outcome <> 'TAKEN'",
});
