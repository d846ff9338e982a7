import { parse, print } from "graphql";
import { Arg, Directive, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { Access } from "../access/access";
import { printSdl } from "./build-schema";
import { Contract, withContractTags } from "./contract-tags";

const tagged = (sdl: string) => print(withContractTags(parse(sdl)));
const PARTNER = '@tag(name: "partner")';
const PEOPLE = '@tag(name: "people")';
const scopes = (...names: string[]) => `@requiresScopes(scopes: [${names.map((name) => `["${name}"]`).join(", ")}])`;

it("what a scope of partners opens is theirs, with all that it leads to; the rest is not", () => {
  const sdl = (partner: string, people: string) => `
    type Query {
      order(by: By): Order ${scopes("role:ops", "orders:read")}${partner}
      holds: Hold ${scopes("role:ops")}
      me: Person @authenticated
      open: Person
    }
    input By${partner} { state: State deep: Deep }
    input Deep${partner} { x: Int }
    enum State${partner} { NEW }
    scalar When${partner}
    interface Named${partner} { name: String }
    type Order implements Named${partner} {
      name: String
      at: When
      result: Result
      hold: Hold ${scopes("role:ops")}${people}
      note: Note @authenticated${people}
      shared: String ${scopes("role:ops", "orders:read")}${partner}
    }
    union Result${partner} = Done | Failed
    type Done${partner} { x: Int }
    type Failed${partner} { x: Int }
    type Hold { x: Int }
    type Note { x: Int }
    type Person { x: Int }
  `;
  expect(tagged(sdl("", ""))).toBe(print(parse(sdl(` ${PARTNER}`, ` ${PEOPLE}`))));
});

it("what implements an interface that a field leads to is partners', too", () => {
  const sdl = (partner: string) => `
    type Query { any: Named ${PARTNER} }
    interface Named${partner} { name: String }
    type Dog implements Named${partner} { name: String tail: Tail }
    type Tail${partner} { x: Int }
  `;
  expect(tagged(sdl(""))).toBe(print(parse(sdl(` ${PARTNER}`))));
});

it("another domain's entity is left to its owner, and what is added to it is not", () => {
  const sdl = (partner: string) => `
    type Query { quote: Quote ${PARTNER} }
    "Ours."
    type Quote @key(fields: "id")${partner} { id: ID! order: Order }
    type Order @key(fields: "id") { id: ID! quotes: [Lines!]! weight: Int @external ${scopes("role:ops")} }
    type Lines${partner} { x: Int }
  `;
  expect(tagged(sdl(""))).toBe(print(parse(sdl(` ${PARTNER}`))));
});

@ObjectType("Bag", { description: "A bag." })
@Directive('@key(fields: "id")')
class BagType {
  @Contract("partner")
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Who filled it." })
  by!: string;
}

@Resolver()
class BagResolver {
  @Access("anyone")
  @Contract("partner")
  @Query(() => [String], { description: "Open." })
  open(@Arg("first", () => String, { description: "Not more." }) first: string): string[] {
    return [first];
  }

  @Access("anyone")
  @Query(() => BagType, { description: "A bag." })
  bag(): BagType {
    return { id: "1", by: "Lin" };
  }
}

it("@Contract states it of a field, or of a few of a type", async () => {
  const sdl = await printSdl({ name: "bags", resolvers: [BagResolver] });
  expect(sdl.match(/^.*@tag\(.*$/gm)?.map((line) => line.trim())).toEqual([
    `): [String!]! ${PARTNER}`,
    `id: ID! ${PARTNER}`,
  ]);
});
