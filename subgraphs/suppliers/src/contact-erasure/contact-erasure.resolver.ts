import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { EraseSupplierContactInput } from "./contact-erasure.input";
import { EraseSupplierContactResult } from "./contact-erasure.result";
import type { ContactErasureService } from "./contact-erasure.service";

@Resolver()
export class ContactErasureResolver {
  constructor(private readonly services: { contactErasures: ContactErasureService }) {}

  @Mutation(() => EraseSupplierContactResult, {
    nullable: true,
    description: "Forgets whom to write to at a supplier, for good; who did it and why is kept. For admin.",
  })
  @Access("role:admin")
  eraseSupplierContact(
    @Arg("input", () => EraseSupplierContactInput, { description: "Whose, and why." }) input: EraseSupplierContactInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EraseSupplierContactResult> {
    return this.services.contactErasures.erase(viewer, input);
  }
}
