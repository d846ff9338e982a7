import { Access, type Context, OnceAnOperation, Viewer } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { RefreshSessionInput, SignInInput, SignOutInput } from "./session.input";
import { RefreshSessionResult, SignedIn, SignInResult, SignOutResult } from "./session.result";
import type { SessionService } from "./session.service";

@Resolver()
export class SessionResolver {
  constructor(private readonly services: { sessions: SessionService }) {}

  @OnceAnOperation()
  @Mutation(() => SignInResult, {
    description: "Exchanges an e-mail address and a password for tokens; once in an operation. For anyone.",
  })
  @Access("anyone")
  async signIn(
    @Arg("input", () => SignInInput, { description: "Who signs in." }) input: SignInInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return signedInBy(context, await this.services.sessions.signIn(input, context.viewer.address));
  }

  @Mutation(() => RefreshSessionResult, {
    description:
      "Exchanges a refresh token for a new pair; the same again if it is repeated at once. For anyone who has the token.",
  })
  @Access("anyone")
  async refreshSession(
    @Arg("input", () => RefreshSessionInput, { description: "Which session to go on with." })
    input: RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<typeof RefreshSessionResult> {
    return signedInBy(context, await this.services.sessions.refresh(input));
  }

  @Mutation(() => SignOutResult, {
    description: "Ends the session of a refresh token. For anyone who has the token.",
  })
  @Access("anyone")
  signOut(
    @Arg("input", () => SignOutInput, { description: "Which session to end." }) input: SignOutInput,
  ): Promise<typeof SignOutResult> {
    return this.services.sessions.signOut(input);
  }
}

function signedInBy<R extends object>(context: Context, result: R): R {
  if (result instanceof SignedIn) context.become(Viewer.fromClaims(result.claims));
  return result;
}
