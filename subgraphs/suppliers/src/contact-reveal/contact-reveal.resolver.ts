import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { RevealSupplierContactInput } from "./contact-reveal.input";
import { RevealSupplierContactResult } from "./contact-reveal.result";
import type { ContactRevealService } from "./contact-reveal.service";

@Resolver()
export class ContactRevealResolver {
  constructor(private readonly services: { contactReveals: ContactRevealService }) {}

  @Mutation(() => RevealSupplierContactResult, {
    nullable: true,
    description: "Shows whom to write to at a supplier once, and keeps who saw it and why. For support.",
  })
  @Access("role:support")
  revealSupplierContact(
    @Arg("input", () => RevealSupplierContactInput, { description: "Whose, and why." })
    input: RevealSupplierContactInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RevealSupplierContactResult> {
    return this.services.contactReveals.reveal(viewer, input);
  }
}
