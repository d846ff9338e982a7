import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Access } from "../access/access";
import type { Database } from "../database/database";
import type { Context } from "../domain/context";
import { isId } from "../ids";
import { type Connection, ConnectionArgs, connectionType } from "../schema/connection";
import { DateTime } from "../schema/scalars";
import { type SortInput, sortingOf } from "../schema/sorting";
import { verifyAudit } from "./audit";
import { AuditFilter, AuditMarkInput, AuditVerdict, auditConditions, markOf } from "./audit.types";
import { AuditEntry } from "./audit-entry.entity";

type AuditResolver = new (services: { database: Database }) => object;

/**
 * The audit of a domain in the graph, for admin: `ordersAudit`, its entries, and `ordersAuditVerdict`, whether they are as written.
 *
 * @param domain as a domain is called: `open-platform`.
 * @param Person the domain's `UserType`.
 * @param personOf the person with an id; a stub of them, unless they are the domain's own.
 */
export function auditTrail<P extends { id: string }>(
  domain: string,
  Person: ClassType<P>,
  personOf: (id: string, context: Context) => Promise<P | null> | { id: string } = (id) => ({ id }),
): AuditResolver {
  const query = domain.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const name = `${query[0]!.toUpperCase()}${query.slice(1)}AuditEntry`;

  @ObjectType(name, { description: `An act on what the domain ${domain} keeps that is kept for good.` })
  class EntryType {
    @Field(() => ID, { description: "The entry's own." })
    id!: string;

    @Field(() => Int, { description: "Its place in the chain, from 1." })
    position!: number;

    @Field(() => DateTime, { description: "When." })
    at!: Date;

    @Field(() => String, { description: "What was done: the name of a mutation." })
    act!: string;

    @Field(() => String, { description: "What kind of thing it was done to: a type of the graph." })
    subjectKind!: string;

    @Field(() => ID, { description: "The id of that thing." })
    subjectId!: string;

    @Field(() => String, { nullable: true, description: "Why, where a reason was asked for." })
    reason!: string | null;
  }

  const EntryConnection = connectionType(name, EntryType);
  const sorting = sortingOf(name, { AT: { property: "id", description: "When it was done." } });

  @ArgsType()
  class EntriesArgs extends ConnectionArgs {
    @Field(() => AuditFilter, { nullable: true, description: "Every one without it." })
    filter?: AuditFilter | null;

    @Field(() => sorting.Input, { nullable: true, description: "Newest first without it." })
    orderBy?: SortInput | null;
  }

  @Resolver(() => EntryType)
  class TrailResolver {
    constructor(private readonly services: { database: Database }) {}

    @Query(() => EntryConnection, {
      name: `${query}Audit`,
      description: `What was done to what ${domain} keeps, by whom and why; newest first unless sorted otherwise. For admin.`,
    })
    @Access("role:admin")
    entries(
      @Args(() => EntriesArgs) { filter, orderBy, ...page }: EntriesArgs,
      @Ctx() { rows }: Context,
    ): Promise<Connection<EntryType>> {
      return rows.newestFirst(AuditEntry, auditConditions(filter), page, sorting.of(orderBy));
    }

    @Query(() => AuditVerdict, {
      name: `${query}AuditVerdict`,
      description: `Whether the audit of ${domain} is as it was written, recomputed at each call. For admin.`,
    })
    @Access("role:admin")
    async verdict(
      @Arg("noted", () => AuditMarkInput, {
        nullable: true,
        description:
          "What `head` was before: only what came after is recomputed, and what is gone from the end is missed.",
      })
      noted: AuditMarkInput | null,
    ): Promise<AuditVerdict> {
      return AuditVerdict.of(await verifyAudit(this.services.database, noted ? markOf(noted) : undefined));
    }

    @FieldResolver(() => Person, { nullable: true, description: "Who did it; null for what was done by itself." })
    by(@Root() { actor }: AuditEntry, @Ctx() context: Context): Promise<P | null> | { id: string } | null {
      return isId(actor) ? personOf(actor, context) : null;
    }
  }
  return TrailResolver;
}
