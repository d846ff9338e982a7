import { Access, type Connection, type Context, DateTime, isId } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { UserType } from "../user/user.type";
import type { ShipmentException } from "./exception.entity";
import {
  AssignShipmentExceptionInput,
  ClaimShipmentExceptionInput,
  ExceptionNotesArgs,
  exceptionNoteSorting,
  NoteShipmentExceptionInput,
} from "./exception.input";
import {
  AssignShipmentExceptionResult,
  ClaimShipmentExceptionResult,
  NoteShipmentExceptionResult,
} from "./exception.result";
import { ExceptionNoteConnection, type ExceptionNoteType, ShipmentExceptionType } from "./exception.type";
import { ExceptionNote } from "./exception-note.entity";
import type { ExceptionOwnerService } from "./exception-owner.service";

const LOOKS_AT_THEM = ["role:ops", "role:support", "role:broker", "role:admin"] as const;

@Resolver(() => ShipmentExceptionType)
export class ExceptionOwnerResolver {
  constructor(private readonly services: { exceptionOwners: ExceptionOwnerService }) {}

  @Mutation(() => ClaimShipmentExceptionResult, { description: "Says that you look at an exception. For our staff." })
  @Access(...LOOKS_AT_THEM)
  claimShipmentException(
    @Arg("input", () => ClaimShipmentExceptionInput, { description: "Which one." }) input: ClaimShipmentExceptionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ClaimShipmentExceptionResult> {
    return this.services.exceptionOwners.claim(viewer, input);
  }

  @Mutation(() => AssignShipmentExceptionResult, {
    description: "Says who looks at an exception, whoever did before. For our operations, support and admin.",
  })
  @Access("role:ops", "role:support", "role:admin")
  assignShipmentException(
    @Arg("input", () => AssignShipmentExceptionInput, { description: "Who." }) input: AssignShipmentExceptionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AssignShipmentExceptionResult> {
    return this.services.exceptionOwners.assign(viewer, input);
  }

  @Mutation(() => NoteShipmentExceptionResult, {
    description: "Writes something down about an exception, for good. For our staff.",
  })
  @Access(...LOOKS_AT_THEM)
  noteShipmentException(
    @Arg("input", () => NoteShipmentExceptionInput, { description: "What." }) input: NoteShipmentExceptionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof NoteShipmentExceptionResult> {
    return this.services.exceptionOwners.note(viewer, input);
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who looks at it; null for nobody yet. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  owner(@Root() { ownerId }: ShipmentException): UserType | null {
    return ownerId !== null && isId(ownerId) ? { id: ownerId } : null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "By when it is to be settled; null where no rule says. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  dueAt(@Root() { dueAt }: ShipmentException): Date | null {
    return dueAt;
  }

  @FieldResolver(() => ExceptionNoteConnection, {
    nullable: true,
    description: "What our staff wrote down, newest first. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  notes(
    @Root() { id }: ShipmentException,
    @Args(() => ExceptionNotesArgs) { orderBy, ...page }: ExceptionNotesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ExceptionNoteType>> {
    return rows.newestFirstOf(ExceptionNote, "exceptionId", id, [], page, exceptionNoteSorting.of(orderBy));
  }
}
