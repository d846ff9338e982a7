import { ROLES } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { Role } from "../membership/role";
import { displayName, email } from "../user/user.input";

@InputType({ description: "Whom to invite, and what they may do once they accept." })
export class InviteMemberInput {
  @Field(() => String, { description: "The same key with the same input adds one person." })
  idempotencyKey!: string;

  @Field(() => String, { description: "What the person is called, 1 to 120 characters." })
  name!: string;

  @Field(() => String, { description: "The person will sign in with it." })
  email!: string;

  @Field(() => Role, { description: "One that people of the viewer's tenant can hold." })
  role!: Role;
}

export const invited = z.object({ name: displayName, email, role: z.enum(ROLES) });
/** Who is invited by another domain's word. */
export const welcomed = invited.omit({ role: true });
export type Invited = z.infer<typeof invited>;

@InputType({ description: "What the invited person was sent, and what they sign in with from now on." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "As it was mailed to the person." })
  invitationToken!: string;

  @Field(() => String, { description: "At least 12 characters." })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the person is called, 1 to 120 characters; as they were invited when it is left out.",
  })
  name?: string | null;
}

export const accepting = z.object({ name: displayName.nullish() });
