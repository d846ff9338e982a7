import { GeneratedCode, literal, property } from "../src/generated-code";

describe("generated code", () => {
  it("finds what it was given, and adds up its statements in their order", () => {
    const code = new GeneratedCode({ start: "a" });
    const [first, second] = [code.use("b"), code.use("c")];
    code.add("let text = start;", `text += ${first};`);
    code.add(`text += ${second};`);
    expect([first, second]).toEqual(["used0", "used1"]);
    expect(code.compile(`(() => { ${code.statements} return text; })()`)).toBe("abc");
  });

  it("is strict", () => {
    expect(new GeneratedCode({}).compile("(function () { return this; })()")).toBeUndefined();
  });

  it.each(['"', "\\", "`", `$\{x}`, "\n", "\u2028", '"]; throw 1; ["', "*/", "\ud800"])("takes %j for text", (text) => {
    const code = new GeneratedCode({ object: { [text]: "found" } });
    expect(code.compile(`[${literal(text)}, ${property("object", text)}]`)).toEqual([text, "found"]);
  });
});
