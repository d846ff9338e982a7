import { ConnectionArgs, ROLES, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { Role } from "./role";

export const memberSorting = sortingOf("Membership", {
  CREATED_AT: { property: "id", description: "Since when the person belongs to the tenant." },
});

@ArgsType()
export class MembersArgs extends ConnectionArgs {
  @Field(() => memberSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

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

@InputType({ description: "Whom to take out of the viewer's own tenant." })
export class RemoveMemberInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "A membership of the viewer's own tenant." })
  membershipId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;
}

export const removal = z.object({ membershipId: z.string(), expectedVersion: z.number() });
export type Removal = z.infer<typeof removal>;
