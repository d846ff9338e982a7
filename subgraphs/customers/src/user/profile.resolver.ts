import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Phones } from "./phone";
import { SetLocaleInput, UpdateProfileInput } from "./profile.input";
import { SetLocaleResult, UpdateProfileResult } from "./profile.result";
import type { ProfileService } from "./profile.service";
import type { User } from "./user.entity";
import { UserType } from "./user.type";

@Resolver(() => UserType)
export class ProfileResolver {
  constructor(private readonly services: { profiles: ProfileService; phones: Phones }) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Shown to the person, to the admin of their tenant, and to ops and admin; null to others, who see `maskedPhone`, and for who gave none.",
  })
  phone(@Root() user: User, @Ctx() { viewer, rows }: Context): Promise<string | null> {
    return this.services.phones.of(user, viewer, rows);
  }

  @Mutation(() => UpdateProfileResult, {
    nullable: true,
    description: "Changes what the viewer is called, and their telephone number. For every person who is signed in.",
  })
  @Access("signed-in")
  updateProfile(
    @Arg("input", () => UpdateProfileInput, { description: "What to change." }) input: UpdateProfileInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof UpdateProfileResult> {
    return this.services.profiles.update(viewer, input);
  }

  @Mutation(() => SetLocaleResult, {
    nullable: true,
    description: "Chooses the language in which the viewer is written to. For every person who is signed in.",
  })
  @Access("signed-in")
  setLocale(
    @Arg("input", () => SetLocaleInput, { description: "Which." }) input: SetLocaleInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetLocaleResult> {
    return this.services.profiles.setLocale(viewer, input);
  }
}
