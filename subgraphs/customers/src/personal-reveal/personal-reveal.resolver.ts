import { Access, type Context, type Scope } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Phones } from "../user/phone";
import type { User } from "../user/user.entity";
import { UserType } from "../user/user.type";
import { maskedEmail, maskedPhone } from "./masked";
import { RevealKycDocumentInput, RevealPersonInput } from "./personal-reveal.input";
import { RevealKycDocumentResult, RevealPersonResult } from "./personal-reveal.result";
import type { PersonalRevealService } from "./personal-reveal.service";

/** Who tells one person from another without knowing how to reach them. */
const SEES_MASKED = ["role:ops", "role:support", "role:finance", "role:admin"] as const satisfies readonly Scope[];

@Resolver(() => UserType)
export class PersonalRevealResolver {
  constructor(private readonly services: { reveals: PersonalRevealService; phones: Phones }) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: "The first letter of their e-mail address. For ops, support, finance and admin.",
  })
  @Access(...SEES_MASKED)
  maskedEmail(@Root() { email }: User): string {
    return maskedEmail(email);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The last two digits of their telephone number; null for who gave none. For ops, support, finance and admin.",
  })
  @Access(...SEES_MASKED)
  async maskedPhone(@Root() user: User, @Ctx() { rows }: Context): Promise<string | null> {
    const phone = await this.services.phones.read(user, rows);
    return phone && maskedPhone(phone);
  }

  @Mutation(() => RevealPersonResult, {
    nullable: true,
    description:
      "Shows a person's e-mail address and telephone number once, and keeps who saw them and why. For support, who otherwise see them masked.",
  })
  @Access("role:support")
  revealPerson(
    @Arg("input", () => RevealPersonInput, { description: "Whose, and why." }) input: RevealPersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RevealPersonResult> {
    return this.services.reveals.person(viewer, input);
  }

  @Mutation(() => RevealKycDocumentResult, {
    nullable: true,
    description:
      "Answers where a document that shows who a customer is may be looked at, and keeps who asked and why. For ops and admin.",
  })
  @Access("role:ops", "role:admin")
  revealKycDocument(
    @Arg("input", () => RevealKycDocumentInput, { description: "Which document, and why." })
    input: RevealKycDocumentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RevealKycDocumentResult> {
    return this.services.reveals.document(viewer, input);
  }
}
