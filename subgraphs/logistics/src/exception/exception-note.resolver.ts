import { isId } from "@baiyun/kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { UserType } from "../user/user.type";
import { ExceptionNoteType } from "./exception.type";
import type { ExceptionNote } from "./exception-note.entity";

@Resolver(() => ExceptionNoteType)
export class ExceptionNoteResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who wrote it." })
  author(@Root() { createdBy }: ExceptionNote): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }
}
