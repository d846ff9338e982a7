import { Mutation, Query, Resolver, Subscription } from "type-graphql";
import { z } from "zod";
import { Access } from "../access/access";
import { ConfigError, type Environment, subgraphConfig } from "../config";
import { consumer } from "../events/consumer";
import { DomainUnderTest, run, testEnvironment } from "../testing";
import { CreateNote, Note } from "../testing/note/note.entity";
import { type Domain, defineDomain, type Surroundings } from "./domain";
import { startDomain } from "./start-domain";

@Resolver()
class GreetingResolver {
  constructor(private readonly services: { greeting: () => string }) {}

  @Access("anyone")
  @Query(() => String, { description: "What the domain's services say." })
  greeting(): string {
    return this.services.greeting();
  }
}

@Resolver()
class UnstatedResolver {
  @Query(() => String, { description: "Says not who may ask." })
  asked(): string {
    return "";
  }

  @Mutation(() => String, { description: "Says not who may ask." })
  done(): string {
    return "";
  }

  @Subscription(() => String, { topics: "heard", description: "Says not who may ask." })
  heard(): string {
    return "";
  }

  @Access("anyone")
  @Query(() => String, { description: "Says that anyone may ask." })
  stated(): string {
    return "";
  }
}

type Config = z.infer<typeof subgraphConfig>;
let surroundings: Surroundings<Config>;
const greeting = defineDomain({
  name: "kit-start",
  summary: "Greets.",
  config: subgraphConfig,
  services: (made: Surroundings<Config>) => {
    surroundings = made;
    return { greeting: () => `hello at ${made.clock().toISOString()}` };
  },
  resolvers: [GreetingResolver],
});

it("a resolver whose services the domain does not make does not pass the type check", () => {
  const other = { ...greeting, services: () => ({ farewell: () => "bye" }) };
  // @ts-expect-error: a farewell is no greeting
  expect(defineDomain({ ...other, resolvers: [GreetingResolver] }).name).toBe("kit-start");
});

const start = async <S extends object>(domain: Domain<Config, S>, own: Environment = {}) =>
  startDomain(domain, await testEnvironment(domain.name, own));

it("makes the resolvers with the services, and the services with the clock it is handed", async () => {
  const domain = await DomainUnderTest.start(greeting);
  domain.clock.set("2026-02-03T04:05:06.000Z");
  expect(await domain.run("{ greeting }")).toEqual({ data: { greeting: "hello at 2026-02-03T04:05:06.000Z" } });
  await domain.close();
});

it("a domain without rows has no database to read", async () => {
  const { subgraph } = await start(greeting);
  expect(() => surroundings.database).toThrow("kit-start keeps no rows in PostgreSQL");
  await subgraph.close();
});

it("a root field that does not say who may ask fails the boot, and leaves nothing open", async () => {
  const unstated = { ...greeting, entities: [Note], migrations: [CreateNote], resolvers: [UnstatedResolver] };
  await expect(start(unstated)).rejects.toThrow(
    new Error("kit-start: root fields without @Access: Query.asked, Mutation.done, Subscription.heard"),
  );
  expect(surroundings.database.source.isInitialized).toBe(false);
  expect(surroundings.redis.isOpen).toBe(false);
});

it("a domain that consumes one event type twice does not start, since only one of the two would act", async () => {
  const once = consumer({
    from: "notes",
    type: "note.written.v1",
    payload: z.object({}),
    handle: async () => undefined,
  });
  const twice = { ...greeting, entities: [Note], migrations: [CreateNote], consumers: () => [once, { ...once }] };
  await expect(start(twice)).rejects.toThrow(new Error("kit-start consumes notes note.written.v1 twice"));
  expect(surroundings.redis.isOpen).toBe(false);
  const { subgraph } = await start({ ...twice, consumers: () => [once, { ...once, from: "letters" }] });
  await subgraph.close();
});

it("services that cannot be made leave nothing open", async () => {
  const broken = {
    ...greeting,
    services: (made: Surroundings<Config>) => {
      surroundings = made;
      throw new Error("no carrier");
    },
  };
  await expect(start(broken)).rejects.toThrow(new Error("no carrier"));
  expect(surroundings.redis.isOpen).toBe(false);
});

it("resources start in order when the domain's services are made, and are closed in the reverse one", async () => {
  const told: string[] = [];
  const resource = (name: string) => ({
    start: async () => void told.push(`${name} starts`),
    close: async () => void told.push(`${name} closes`),
  });
  const { subgraph } = await start({ ...greeting, resources: () => [resource("one"), resource("two")] });
  expect(await run(subgraph, "{ __typename }")).toEqual({ data: { __typename: "Query" } });
  await subgraph.close();
  expect(told).toEqual(["one starts", "two starts", "two closes", "one closes"]);
});

it("a resource that cannot start is what is told, and leaves nothing open", async () => {
  const failing = { start: () => Promise.reject(new Error("no carrier")), close: async () => undefined };
  const broken = { ...greeting, resources: () => [failing] };
  await expect(start({ ...broken, entities: [Note], migrations: [CreateNote] })).rejects.toThrow(
    new Error("no carrier"),
  );
  expect(surroundings.database.source.isInitialized).toBe(false);
  expect(surroundings.redis.isOpen).toBe(false);
});

it("demo data is filled in only where it is asked for", async () => {
  const told: string[] = [];
  const shown = { ...greeting, demo: async () => void told.push("filled in") };
  for (const own of [{}, { DEMO: "false" }, { DEMO: "true" }]) {
    await (await start(shown, own)).subgraph.close();
  }
  expect(told).toEqual(["filled in"]);
});

it("a variable that is missing or malformed fails the boot before anything is opened, and no value is told", async () => {
  await expect(start(greeting, { ROUTER_SECRET: "short", LOG_LEVEL: "loud" })).rejects.toThrow(
    new ConfigError(
      'Configuration refused: ROUTER_SECRET: Too small: expected string to have >=32 characters; LOG_LEVEL: Invalid option: expected one of "fatal"|"error"|"warn"|"info"|"debug"|"trace"|"silent"',
    ),
  );
});
