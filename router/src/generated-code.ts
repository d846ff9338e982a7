/**
 * A piece of code made at run time, for one operation, fetch or type: all such code is built and compiled here. What
 * comes from a schema, a plan or a client stands in it as a `literal` only.
 */
export class GeneratedCode {
  private readonly scope: Record<string, unknown>;
  private readonly lines: string[] = [];
  private used = 0;

  /** @param scope what the code finds under these names; of its surroundings it sees nothing else */
  constructor(scope: Readonly<Record<string, unknown>>) {
    this.scope = { ...scope };
  }

  /** @returns the name under which the code finds one thing more */
  use(thing: unknown): string {
    const name = `used${this.used++}`;
    this.scope[name] = thing;
    return name;
  }

  add(...statements: readonly string[]): void {
    this.lines.push(...statements);
  }

  /** What has been added, in its order. */
  get statements(): string {
    return this.lines.join("\n");
  }

  /** @returns the value of an expression in strict mode. @throws SyntaxError */
  compile<Compiled>(expression: string): Compiled {
    const make = new Function(...Object.keys(this.scope), `"use strict"; return ${expression};`);
    return make(...Object.values(this.scope)) as Compiled;
  }
}

/** A text as code has it: whatever it is, none of it is code. */
export function literal(text: string): string {
  return JSON.stringify(text);
}

/** @param object a variable of the code */
export function property(object: string, name: string): string {
  return `${object}[${literal(name)}]`;
}
