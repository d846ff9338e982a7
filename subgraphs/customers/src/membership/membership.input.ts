import { ROLES } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { Role } from "./role";

@InputType({ description: "Whose role to change, and to which." })
export class SetRoleInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "A membership of the viewer's own tenant." })
  membershipId!: string;

  @Field(() => Role, { description: "One that people of this tenant can hold." })
  role!: Role;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;
}

export const roleChange = z.object({ membershipId: z.string(), role: z.enum(ROLES), expectedVersion: z.number() });
export type RoleChange = z.infer<typeof roleChange>;
