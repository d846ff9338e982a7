import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Label } from "./label.entity";
import { LabelType } from "./label.type";
import type { LabelLinks } from "./label-link";

@Resolver(() => LabelType)
export class LabelResolver {
  constructor(private readonly services: { links: LabelLinks }) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: "Opens the file for 15 minutes, without a sign-in. Null for a void label.",
  })
  url(@Root() { id, format, voidedAt }: Label): string | null {
    return voidedAt ? null : this.services.links.to(`${id}.${format.toLowerCase()}`).url;
  }
}
