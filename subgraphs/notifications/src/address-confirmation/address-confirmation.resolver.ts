import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { personOf } from "../person";
import { ConfirmNotificationAddressInput, RequestAddressConfirmationInput } from "./address-confirmation.input";
import { ConfirmNotificationAddressResult, RequestAddressConfirmationResult } from "./address-confirmation.result";
import type { AddressConfirmationService } from "./address-confirmation.service";

@Resolver()
export class AddressConfirmationResolver {
  constructor(private readonly services: { confirmations: AddressConfirmationService }) {}

  @Mutation(() => RequestAddressConfirmationResult, {
    description: "Mails a token to your own address, which mail came back from, so that you can confirm it.",
  })
  @Access("signed-in")
  requestAddressConfirmation(
    @Arg("input", () => RequestAddressConfirmationInput, { description: "Its key." })
    input: RequestAddressConfirmationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RequestAddressConfirmationResult> {
    return this.services.confirmations.request(personOf(viewer), input);
  }

  @Mutation(() => ConfirmNotificationAddressResult, {
    description: "Shows by the token in a mail that mail arrives at your address: it is written to again.",
  })
  @Access("signed-in")
  confirmNotificationAddress(
    @Arg("input", () => ConfirmNotificationAddressInput, { description: "The token of the mail." })
    input: ConfirmNotificationAddressInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ConfirmNotificationAddressResult> {
    return this.services.confirmations.confirm(personOf(viewer), input);
  }
}
