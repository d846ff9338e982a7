import { UserError } from "@baiyun/kit";
import { ObjectType } from "type-graphql";

@ObjectType({ implements: UserError, description: "The password is too easy to guess; the message says why." })
export class WeakPassword extends UserError {
  constructor(message: string) {
    super();
    this.message = message;
  }
}
