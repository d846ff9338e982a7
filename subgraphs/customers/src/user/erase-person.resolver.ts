import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ErasePersonInput } from "./erase-person.input";
import { ErasePersonResult } from "./erase-person.result";
import type { ErasePersonService } from "./erase-person.service";

@Resolver()
export class ErasePersonResolver {
  constructor(private readonly services: { erasures: ErasePersonService }) {}

  @Mutation(() => ErasePersonResult, {
    nullable: true,
    description:
      "Takes out who a person was, for good: name, address, telephone number and documents, and their way in. It is audited. For admin.",
  })
  @Access("role:admin")
  erasePerson(
    @Arg("input", () => ErasePersonInput, { description: "Who, and why." }) input: ErasePersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ErasePersonResult> {
    return this.services.erasures.erase(viewer, input);
  }
}
