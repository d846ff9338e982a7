import { Field, ObjectType } from "type-graphql";
import { exampleOf, schemaOf } from "./catalogue";
import type { CatalogueEntry } from "./catalogue-entry";

@ObjectType("WebhookEventType", { description: "A kind of event that an endpoint may be told of." })
export class WebhookEventTypeType {
  @Field(() => String, { description: "Its name, such as `shipment.updated`: the `type` of the body." })
  name!: string;

  @Field(() => String, { description: "When it is sent." })
  description!: string;

  @Field(() => String, { nullable: true, description: "The scope that the endpoint's client needs for it, if any." })
  scope!: string | null;

  @Field(() => String, { description: "The JSON schema of the body, as JSON." })
  schema!: string;

  @Field(() => String, { description: "A body of this kind, as JSON; nothing in it is real." })
  example!: string;

  static of(entry: CatalogueEntry): WebhookEventTypeType {
    const { name, description, scope } = entry;
    return { name, description, scope, schema: schemaOf(entry), example: exampleOf(entry) };
  }
}
