import { Viewer } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import type { SessionService } from "./session.service";
import {
  RefreshSessionInput,
  RefreshSessionResult,
  SignedIn,
  SignInInput,
  SignInResult,
  SignOutInput,
  SignOutResult,
} from "./session.type";

@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Mutation(() => SignInResult, { description: "Exchanges an e-mail address and a password for tokens." })
  async signIn(
    @Arg("input", () => SignInInput) input: SignInInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return signedInBy(context, await this.sessions.signIn(input));
  }

  @Mutation(() => RefreshSessionResult, { description: "Exchanges a refresh token for a new pair; works once." })
  async refreshSession(
    @Arg("input", () => RefreshSessionInput) input: RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<typeof RefreshSessionResult> {
    return signedInBy(context, await this.sessions.refresh(input));
  }

  @Mutation(() => SignOutResult, { description: "Ends the session of a refresh token." })
  signOut(@Arg("input", () => SignOutInput) input: SignOutInput): Promise<typeof SignOutResult> {
    return this.sessions.signOut(input);
  }
}

function signedInBy<R extends object>(context: Context, result: R): R {
  if (result instanceof SignedIn) context.become(Viewer.fromClaims(result.claims));
  return result;
}
