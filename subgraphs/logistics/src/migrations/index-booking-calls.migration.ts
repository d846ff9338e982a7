import { indexesWithoutLocks } from "@baiyun/kit";

/** A booking is asked for each thing once. */
export const IndexBookingCalls = indexesWithoutLocks(
  "IndexBookingCalls1796500000002",
  {},
  { carrier_call_of_booking: "carrier_call (booking_id, kind)" },
);
