import * as fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import { documentOf } from "./documents";
import { authorizations, given, seeded, type Tokens } from "./inputs";
import type { SocketMessage } from "./senders";

export interface SocketInput {
  protocol: string;
  messages: SocketMessage[];
  /** Whether what is sent breaks the protocol below messages: then the socket may be cut. */
  breaks: boolean;
}

export function socketInputs(schema: GraphQLSchema, tokens: Tokens): fc.Arbitrary<SocketInput> {
  const said = (value: unknown): SocketMessage => ({ text: JSON.stringify(value) });
  const ids = fc.constantFrom<unknown>("1", "1", "2", "", "\ud800", "x".repeat(2_000), 7, null, "__proto__");
  const message: fc.Arbitrary<SocketMessage> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(ids, seeded)
        .map(([id, choices]) => said({ id, type: "subscribe", payload: documentOf(schema, choices) })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(ids, fc.jsonValue()).map(([id, payload]) => said({ id, type: "subscribe", payload })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            "ping",
            "pong",
            "complete",
            "next",
            "error",
            "connection_ack",
            "connection_init",
            "start",
            "",
            "__proto__",
          ),
          ids,
          fc.jsonValue(),
        )
        .map(([type, id, payload]) => said({ type, id, payload })),
    },
    {
      weight: 1,
      arbitrary: fc
        .oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          fc.constantFrom("[".repeat(50_000), "null", "", "{", '"subscribe"'),
        )
        .map((text) => ({ text })),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }).map((bytes) => ({ binary: Buffer.from(bytes) })) },
  );
  const breaking: fc.Arbitrary<SocketMessage> = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('{"type":', '"ping"}').map((part) => ({ part })) },
    {
      weight: 1,
      arbitrary: fc
        .oneof(
          fc.constantFrom(
            Buffer.from([0xff, 0xff]),
            Buffer.from([0x81, 0x05, 1]),
            Buffer.from([0x88, 0x81, 0, 0, 0, 0, 1]),
            Buffer.from([0xc1, 0x80, 0, 0, 0, 0]),
          ),
          fc.uint8Array({ minLength: 2, maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
        )
        .map((bytes) => ({ bytes })),
    },
  );
  return fc
    .record({
      protocol: fc.constantFrom(
        "graphql-transport-ws",
        "graphql-transport-ws",
        "graphql-transport-ws",
        "graphql-transport-ws",
        "graphql-ws",
        "x",
      ),
      authorization: authorizations(tokens),
      isOpened: fc.integer({ min: 0, max: 9 }),
      messages: fc.array(message, { maxLength: 6 }),
      last: fc.tuple(fc.nat(6), breaking).map(([chance, found]) => (chance === 0 ? found : null)),
    })
    .map(({ protocol, authorization, isOpened, messages, last }) => ({
      protocol,
      messages:
        isOpened > 0
          ? [
              said({ type: "connection_init", payload: isOpened > 8 ? [authorization] : given({ authorization }) }),
              ...messages,
              ...(last ? [last] : []),
            ]
          : [...messages, ...(last ? [last] : [])],
      breaks: last !== null,
    }));
}
