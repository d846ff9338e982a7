import { readSettings } from "../src/stack/settings";

const shown = (env: NodeJS.ProcessEnv) => {
  const { introspection, graphiql, corsOrigins } = readSettings(env);
  return { introspection, graphiql, corsOrigins };
};

it("a stack on one's own machine can be looked into, one that is production cannot", () => {
  expect(shown({})).toEqual({ introspection: "permitted", graphiql: true, corsOrigins: [] });
  expect(shown({ NODE_ENV: "production" })).toEqual({ introspection: "off", graphiql: false, corsOrigins: [] });
});

it("what is asked for is had either way", () => {
  expect(shown({ NODE_ENV: "production", INTROSPECTION: "permitted", GRAPHIQL: "true" })).toMatchObject({
    introspection: "permitted",
    graphiql: true,
  });
  expect(shown({ INTROSPECTION: "off", GRAPHIQL: "false" })).toMatchObject({ introspection: "off", graphiql: false });
  expect(shown({ CORS_ORIGINS: "https://portal.example.com" }).corsOrigins).toEqual(["https://portal.example.com"]);
});

it.each([
  [{ INTROSPECTION: "full" }, 'INTROSPECTION must be "permitted" or "off", not "full".'],
  [{ GRAPHIQL: "yes" }, 'GRAPHIQL must be "true" or "false", not "yes".'],
  [{ CORS_ORIGINS: "*" }, 'CORS_ORIGINS has "*", which is not an origin such as https://portal.example.com.'],
])("%j is refused in one line", (env, message) => {
  expect(() => readSettings(env)).toThrow(message);
});
