import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { NotificationPreferenceType } from "./preference.type";
import type { Standing } from "./preferences";

@ObjectType({ description: "What you hear of from now on." })
export class SetNotificationPreferencesSuccess {
  @Field(() => [NotificationPreferenceType], { description: "Every category and channel." })
  preferences: Standing[];

  constructor(preferences: Standing[]) {
    this.preferences = preferences;
  }
}

export const SetNotificationPreferencesResult = createUnionType({
  name: "SetNotificationPreferencesResult",
  description: "What came of choosing what to hear of.",
  types: () => [SetNotificationPreferencesSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
