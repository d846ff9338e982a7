import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { personOf } from "../person";
import { UserType } from "../user/user.type";
import { Preference } from "./preference.entity";
import { SetNotificationPreferencesInput } from "./preference.input";
import { SetNotificationPreferencesResult } from "./preference.result";
import type { PreferenceService } from "./preference.service";
import { MemberPreferencesType, NotificationPreferenceType } from "./preference.type";
import { type Standing, standingOf } from "./preferences";

@Resolver(() => MemberPreferencesType)
export class PreferenceResolver {
  constructor(private readonly services: { preferences: PreferenceService }) {}

  @Query(() => [NotificationPreferenceType], {
    nullable: true,
    description: "What you hear of, and by what: every category and channel.",
  })
  @Access("signed-in")
  @Directive("@listSize(assumedSize: 10)")
  async myNotificationPreferences(@Ctx() { rows, viewer }: Context): Promise<Standing[]> {
    return standingOf(await rows.manyBy(Preference, "userId", personOf(viewer).userId));
  }

  @Mutation(() => SetNotificationPreferencesResult, {
    description: "Chooses what you want to hear of, and by what. Security and money cannot be switched off.",
  })
  @Access("signed-in")
  setNotificationPreferences(
    @Arg("input", () => SetNotificationPreferencesInput, { description: "What is switched on and off." })
    input: SetNotificationPreferencesInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetNotificationPreferencesResult> {
    return this.services.preferences.set(personOf(viewer), input);
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who the member is." })
  user(@Root() { id }: MemberPreferencesType): UserType {
    return { id };
  }

  @FieldResolver(() => [NotificationPreferenceType], { description: "Every category and channel." })
  @Directive("@listSize(assumedSize: 10)")
  async preferences(@Root() { id }: MemberPreferencesType, @Ctx() { rows }: Context): Promise<Standing[]> {
    return standingOf(await rows.manyBy(Preference, "userId", id));
  }
}
