import { Code } from "../src/errors";
import { createLibrary } from "./fixtures/servers";
import { startRouter } from "./fixtures/start";

describe("a document that is nested deeper than anybody needs", () => {
  const nested = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

  it.each([
    ["lists", `{ books(first: ${nested("[", "]", 20_000)}) { id } }`],
    ["lists that are not closed", `{ books(first: ${"[".repeat(20_000)}`],
    ["objects", `{ books(first: ${"{a:".repeat(1_200)}1${"}".repeat(1_200)}) { id } }`],
    ["types", `query($a: ${"[".repeat(1_900)}Int${"]".repeat(1_900)}) { books { id } }`],
    ["fields", `${"{ books ".repeat(1_900)}{ id }${"}".repeat(1_900)}`],
    ["fragments", `{ books ${"{ ... ".repeat(1_300)}{ id }${"}".repeat(1_300)} }`],
  ])("is refused: %s", async (_name, query) => {
    const running = await startRouter({ sources: createLibrary().sources });
    try {
      const { status, body } = await running.ask(query);
      expect([status, body]).toEqual([
        400,
        {
          errors: [
            {
              message: "The document is nested deeper than 200 brackets: write it with fewer of them.",
              extensions: { code: Code.LIMIT_EXCEEDED },
            },
          ],
        },
      ]);
    } finally {
      await running.router.close();
    }
  });

  it("brackets side by side, in texts and in comments are not", async () => {
    const running = await startRouter({ sources: createLibrary().sources });
    try {
      const text = nested("[", "]", 300);
      const { status, body } = await running.ask(
        `{ book(id: "${text}") { __typename } ${`echo(options: {genres: []}) `.repeat(25)} } # ${text}`,
      );
      expect([status, body.data]).toEqual([200, { book: null, echo: '{"options":{"limit":10,"genres":[]}}' }]);
    } finally {
      await running.router.close();
    }
  });
});
