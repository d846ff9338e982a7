import { carrierDay, twoAdmins } from "./carrier-days";
import type { ConsoleOfStack } from "./console-forms";
import { historyDay, manyHistoriesDay } from "./history-days";
import { brokerDay, inboundDay } from "./message-days";
import { priceListDay, zoneDay } from "./price-days";
import { deadLetterDay, stuckDay } from "./stuck-days";

/** What our staff do by the console's forms, one after the other: each asks the graph what became of it. */
export const FORM_DAYS: readonly [what: string, play: (console: ConsoleOfStack) => Promise<void>][] = [
  ["a carrier's account and route are stated; why a parcel fell through them is read, and mended", carrierDay],
  ["a live account is proposed by one admin and put to use by another", twoAdmins],
  ["a zone is added, and where it is agreed to by a second person", zoneDay],
  ["a price list is added, made a customer's own, and its draft has a lane and a surcharge", priceListDay],
  ["what a supplier was before is found by its name, and of its contact that it is another", historyDay],
  ["the audit log leads to histories, and each of many records is reached", manyHistoriesDay],
  ["the broker takes a draft through to its acceptance, with what the office asks and by when", brokerDay],
  ["what was given up is tried again, by keyboard", deadLetterDay],
  ["an order that waits too long is asked for again, goes on without, or is undone", stuckDay],
  ["what could not be read of a sender is read again, and what nobody signed is not", inboundDay],
];
