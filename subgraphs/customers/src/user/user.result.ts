import { UserError } from "@baiyun/kit";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ implements: UserError, description: "The password is too easy to guess; the message says why." })
export class WeakPassword extends UserError {
  constructor(message: string) {
    super();
    this.message = message;
  }
}

@ObjectType({ implements: UserError, description: "Too many passwords are being checked or chosen: nothing was done." })
export class TryAgainLater extends UserError {
  @Field(() => Int, { description: "In how many seconds to ask again." })
  retryAfterSeconds!: number;

  constructor(retryAfterSeconds: number) {
    super();
    this.retryAfterSeconds = retryAfterSeconds;
    this.message = `Try again in ${retryAfterSeconds} s.`;
  }

  static at(time: Date, now: Date): TryAgainLater {
    return new TryAgainLater(Math.max(1, Math.ceil((time.getTime() - now.getTime()) / 1000)));
  }
}
