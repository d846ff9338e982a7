/** Reads the characters of an interchange; the package has no types of its own. */
declare module "edifact/parser.js" {
  export default class Parser {
    onopensegment: (tag: string) => void;
    onelement: () => void;
    oncomponent: (text: string) => void;
    onclosesegment: () => void;
    /** @throws {Error} for a character set that it does not know. */
    encoding(level: string): void;
    /** @throws {Error} for a character that cannot stand there. */
    write(text: string): void;
    /** @throws {Error} when a segment is not closed. */
    end(): void;
  }
}
