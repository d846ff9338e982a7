import { Access, type Context, CountryCode } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import type { ShipmentException } from "./exception.entity";
import { ShipmentExceptionType } from "./exception.type";
import {
  AssignShipmentExceptionsInput,
  ClaimShipmentExceptionsInput,
  CloseShipmentExceptionsInput,
} from "./exception-queue.input";
import type { ExceptionQueueService } from "./exception-queue.service";
import {
  AssignShipmentExceptionsResult,
  ClaimShipmentExceptionsResult,
  CloseShipmentExceptionsResult,
  ExceptionQueueFilter,
  ExceptionQueueType,
} from "./exception-queue.type";

@Resolver(() => ShipmentExceptionType)
export class ExceptionQueueResolver {
  constructor(private readonly services: { exceptionQueue: ExceptionQueueService }) {}

  @Query(() => [ExceptionQueueType], {
    description: "How much waits for somebody now, by kind; a kind of which nothing waits is left out. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  @Directive("@listSize(assumedSize: 12)")
  exceptionQueue(
    @Arg("filter", () => ExceptionQueueFilter, { nullable: true, description: "All that waits without it." })
    filter: ExceptionQueueFilter | null,
    @Ctx() { viewer }: Context,
  ): Promise<ExceptionQueueType[]> {
    return this.services.exceptionQueue.counts(viewer, filter ?? {});
  }

  @Mutation(() => ClaimShipmentExceptionsResult, {
    description: "Says that you look at several exceptions. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  claimShipmentExceptions(
    @Arg("input", () => ClaimShipmentExceptionsInput, { description: "Which." }) input: ClaimShipmentExceptionsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ClaimShipmentExceptionsResult> {
    return this.services.exceptionQueue.claim(viewer, input);
  }

  @Mutation(() => AssignShipmentExceptionsResult, {
    description: "Says who looks at several exceptions, whoever did before. For our operations, support and admin.",
  })
  @Access("role:ops", "role:support", "role:admin")
  assignShipmentExceptions(
    @Arg("input", () => AssignShipmentExceptionsInput, { description: "Who, and which." })
    input: AssignShipmentExceptionsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AssignShipmentExceptionsResult> {
    return this.services.exceptionQueue.assign(viewer, input);
  }

  @Mutation(() => CloseShipmentExceptionsResult, {
    description: "Says that several exceptions were looked at, and what was done. For our operations and support.",
  })
  @Access("role:ops", "role:support", "role:admin")
  closeShipmentExceptions(
    @Arg("input", () => CloseShipmentExceptionsInput, { description: "What was done about which." })
    input: CloseShipmentExceptionsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseShipmentExceptionsResult> {
    return this.services.exceptionQueue.close(viewer, input);
  }

  @FieldResolver(() => CountryCode, {
    nullable: true,
    description: "Where its shipment goes; null where it is not known.",
  })
  destinationCountry(@Root() { destinationCountry }: ShipmentException): string | null {
    return destinationCountry;
  }
}
