import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { DeniedParty } from "./denied-party.entity";
import {
  AddDeniedPartyInput,
  conditionsOf,
  DeniedPartiesArgs,
  deniedPartySorting,
  RetireDeniedPartyInput,
} from "./denied-party.input";
import { AddDeniedPartyResult, RetireDeniedPartyResult } from "./denied-party.result";
import type { DeniedPartyService } from "./denied-party.service";
import { DeniedPartyConnection, DeniedPartyType } from "./denied-party.type";

@Resolver(() => DeniedPartyType)
export class DeniedPartyResolver {
  constructor(private readonly services: { deniedParties: DeniedPartyService }) {}

  @Query(() => DeniedPartyConnection, {
    description:
      "Whom nothing is sent to, newest first unless sorted otherwise. For our brokers, operations and admin.",
  })
  @Access("role:broker", "role:ops", "role:admin")
  deniedParties(
    @Args(() => DeniedPartiesArgs) { filter, orderBy, ...page }: DeniedPartiesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<DeniedPartyType>> {
    return rows.newestFirst(DeniedParty, conditionsOf(filter), page, deniedPartySorting.of(orderBy));
  }

  @Mutation(() => AddDeniedPartyResult, {
    description:
      "Writes down whom nothing is sent to, and holds the consignees of what is under way against it. For our brokers and admin.",
  })
  @Access("role:broker", "role:admin")
  addDeniedParty(
    @Arg("input", () => AddDeniedPartyInput, { description: "Whom, and by which list." }) input: AddDeniedPartyInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddDeniedPartyResult> {
    return this.services.deniedParties.add(viewer, input);
  }

  @Mutation(() => RetireDeniedPartyResult, {
    description: "Takes a party off the list, where it stays on record. For our brokers and admin.",
  })
  @Access("role:broker", "role:admin")
  retireDeniedParty(
    @Arg("input", () => RetireDeniedPartyInput, { description: "Which, and why." }) input: RetireDeniedPartyInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RetireDeniedPartyResult> {
    return this.services.deniedParties.retire(viewer, input);
  }
}
