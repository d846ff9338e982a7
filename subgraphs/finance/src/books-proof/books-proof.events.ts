import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { BooksProof } from "./books-proof.entity";

export const BOOKS_PROVED = defineEvent({
  type: "books.proved.v1",
  description: "All the books were looked at: whether every entry balances, and balances and wallets follow from them.",
  payload: z.object({
    provedAt: z.iso.datetime(),
    entries: z.number().int(),
    isBalanced: z.boolean(),
    faults: z.number().int(),
  }),
});

/** The books are nobody's own. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export const booksProved = ({ id, provedAt, entries, faultCount }: BooksProof): NewEvent =>
  BOOKS_PROVED.event({
    aggregateId: id,
    tenantId: NOBODY,
    payload: { provedAt: provedAt.toISOString(), entries, isBalanced: faultCount === 0, faults: faultCount },
  });
