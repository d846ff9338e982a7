import { Access, type Connection, ConnectionArgs, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS } from "../access";
import { BooksProof } from "./books-proof.entity";
import { ProveBooksInput } from "./books-proof.input";
import { ProveBooksResult } from "./books-proof.result";
import type { BooksProofService } from "./books-proof.service";
import { BooksProofConnection, BooksProofType } from "./books-proof.type";

@Resolver(() => BooksProofType)
export class BooksProofResolver {
  constructor(private readonly services: { proofs: BooksProofService }) {}

  @Query(() => BooksProofConnection, {
    description: "The proofs of the books, which are made every night, newest first. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  booksProofs(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BooksProofType>> {
    return rows.newestFirst(BooksProof, [], page);
  }

  @Mutation(() => ProveBooksResult, { description: "Proves the books now. For our finance and admin." })
  @Access(...SEES_BOOKS)
  proveBooks(
    @Arg("input", () => ProveBooksInput, { description: "What is asked for, and its key." }) input: ProveBooksInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProveBooksResult> {
    return this.services.proofs.proveNow(viewer, input);
  }

  @FieldResolver(() => Boolean, { description: "Whether nothing is wrong." })
  isBalanced(@Root() { faultCount }: BooksProof): boolean {
    return faultCount === 0;
  }
}
