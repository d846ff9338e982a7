import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { email } from "../user/user.input";

@InputType({ description: "The viewer's present password, and the one from now on." })
export class ChangePasswordInput {
  @Field(() => String, { description: "The viewer's present one." })
  currentPassword!: string;

  @Field(() => String, { description: "At least 12 characters." })
  newPassword!: string;
}

@InputType({ description: "Whose password is forgotten." })
export class RequestPasswordResetInput {
  @Field(() => String, { description: "The address that the person signs in with." })
  email!: string;
}

export const addressed = z.object({ email });

@InputType({ description: "Proof that the address is read by who chooses the password." })
export class ResetPasswordInput {
  @Field(() => String, { description: "As it was mailed to the address." })
  token!: string;

  @Field(() => String, { description: "At least 12 characters." })
  newPassword!: string;
}
