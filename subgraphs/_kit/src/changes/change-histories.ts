import {
  Args,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { Access } from "../access/access";
import type { Scope } from "../access/scopes";
import type { Context } from "../domain/context";
import { isId } from "../ids";
import { equals } from "../rows/condition";
import { type Connection, ConnectionArgs, connectionType } from "../schema/connection";
import { DateTime } from "../schema/scalars";
import { isClient, SYSTEM } from "./change-author";
import { FieldChange } from "./field-change.entity";

export enum ChangeAuthor {
  PERSON = "PERSON",
  CLIENT = "CLIENT",
  SYSTEM = "SYSTEM",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(ChangeAuthor, {
  name: "ChangeAuthor",
  description: "Who made a change.",
  valuesConfig: {
    PERSON: { description: "Somebody who was signed in." },
    CLIENT: { description: "A partner's system, by itself." },
    SYSTEM: { description: "Nobody: it followed from something else." },
    UNKNOWN: { description: "It is not known: whoever it was had not signed in, or did not come by the graph." },
  },
});

/** A type whose records have a history, and who reads it: nobody who may not read each field that is told. */
export interface History {
  type: ClassType<{ id: string }>;
  /** As the type is called in the graph and in what is watched. */
  kind: string;
  access: readonly [Scope, ...Scope[]];
  /** Who that is, for the description. */
  for: string;
}

type HistoryResolver = new (services: object) => object;

/**
 * What changed in a domain's records, in the graph: `changes` of each type.
 *
 * @param Person the domain's `UserType`.
 * @param personOf the person with an id; a stub of them, unless they are the domain's own.
 */
export function changeHistories<P extends { id: string }>(
  Person: ClassType<P>,
  histories: readonly History[],
  personOf: (id: string, context: Context) => Promise<P | null> | { id: string } = (id) => ({ id }),
): HistoryResolver[] {
  @ObjectType("FieldChange", { description: "That one field of a record became another." })
  @Directive("@shareable")
  class FieldChangeType {
    @Field(() => ID, { description: "The change's own." })
    id!: string;

    @Field(() => String, { description: "The record's field, as it is called in the graph." })
    field!: string;

    @Field(() => Boolean, {
      description:
        "That it changed is told, and not what it was and became: it names a person, is encrypted or is a secret.",
    })
    isHidden!: boolean;

    @Field(() => String, {
      nullable: true,
      description:
        "What it was, as text: an instant in ISO 8601, an amount in minor units, with its currency where the record has one, such as `1250 EUR`, a list by commas. Null where there was nothing, and where it is hidden.",
    })
    old!: string | null;

    @Field(() => String, { nullable: true, description: "What it became, likewise." })
    new!: string | null;

    @Field(() => DateTime, { description: "When." })
    at!: Date;
  }

  const FieldChangeConnection = connectionType("FieldChange", FieldChangeType, { isShared: true });

  @Resolver(() => FieldChangeType)
  class FieldChangeResolver {
    @FieldResolver(() => ChangeAuthor, { description: "Who made it." })
    author(@Root() { actor }: FieldChange): ChangeAuthor {
      if (isClient(actor)) return ChangeAuthor.CLIENT;
      if (isId(actor)) return ChangeAuthor.PERSON;
      return actor === SYSTEM ? ChangeAuthor.SYSTEM : ChangeAuthor.UNKNOWN;
    }

    @FieldResolver(() => Person, {
      nullable: true,
      description: "The person who made it; null where none did, and where you may not know them.",
    })
    by(@Root() { actor }: FieldChange, @Ctx() context: Context): Promise<P | null> | { id: string } | null {
      return isId(actor) ? personOf(actor, context) : null;
    }
  }

  const ofType = ({ type, kind, access, for: whom }: History): HistoryResolver => {
    @Resolver(() => type)
    class ChangesResolver {
      @FieldResolver(() => FieldChangeConnection, {
        nullable: true,
        description: `What was changed in it since it was made, newest first: each field with what it was and became, who and when. ${whom}`,
      })
      @Access(...access)
      changes(
        @Root() { id }: { id: string },
        @Args(() => ConnectionArgs) page: ConnectionArgs,
        @Ctx() { rows }: Context,
      ): Promise<Connection<FieldChangeType>> {
        return rows.newestFirstOf(FieldChange, "recordId", id, [equals("recordKind", kind)], page);
      }
    }
    return ChangesResolver;
  };
  return [FieldChangeResolver, ...histories.map(ofType)];
}
