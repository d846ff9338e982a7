import { indexesWithoutLocks } from "@baiyun/kit";

/** What a card's versions are sorted by. */
export const IndexSortings = indexesWithoutLocks("IndexSortings1795723200001", {
  rate_card_version_by_start: "rate_card_version (rate_card_id, valid_from, id)",
});
