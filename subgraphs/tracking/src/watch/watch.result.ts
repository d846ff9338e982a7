import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TrackerNotFound } from "../manual-scan/manual-scan.result";
import { WatchType } from "./watch.type";

@ObjectType({ description: "Those who watch the number are told whose it is." })
export class CorrectWatchedCarrierSuccess {
  @Field(() => [WatchType], { description: "Who watches it; none where nobody is asked." })
  watches: WatchType[];

  constructor(watches: WatchType[]) {
    this.watches = watches;
  }
}

export const CorrectWatchedCarrierResult = createUnionType({
  name: "CorrectWatchedCarrierResult",
  description: "What came of it.",
  types: () => [CorrectWatchedCarrierSuccess, TrackerNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
