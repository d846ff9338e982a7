import { Field, ObjectType } from "type-graphql";

@ObjectType("Manifest", { description: "A list of what goes together: numbers and weights, nobody's name or address." })
export class ManifestType {
  @Field(() => String, { description: "Opens it as CSV for 15 minutes, without a sign-in." })
  csvUrl!: string;

  @Field(() => String, { description: "Opens it as PDF for 15 minutes, without a sign-in." })
  pdfUrl!: string;
}
