import { Field, InputType } from "type-graphql";

@InputType({ description: "Who signs in." })
export class SignInInput {
  @Field(() => String, { description: "In any case of letters." })
  email!: string;

  @Field(() => String, { description: "The person's own." })
  password!: string;
}

@InputType({ description: "Which session to go on with." })
export class RefreshSessionInput {
  @Field(() => String, { description: "The session's latest." })
  refreshToken!: string;
}

@InputType({ description: "Which session to end." })
export class SignOutInput {
  @Field(() => String, { description: "The session's latest." })
  refreshToken!: string;
}
