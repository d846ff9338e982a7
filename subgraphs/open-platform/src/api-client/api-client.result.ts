import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ApiClientType } from "./api-client.type";

@ObjectType({ description: "The api client as it was created." })
export class CreateApiClientSuccess {
  @Field(() => ApiClientType, { description: "The new api client." })
  apiClient: ApiClientType;

  constructor(apiClient: ApiClientType) {
    this.apiClient = apiClient;
  }
}

export const CreateApiClientResult = createUnionType({
  name: "CreateApiClientResult",
  description: "What came of creating a api client.",
  types: () => [CreateApiClientSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
