declare module "bidi-js" {
  interface Bidi {
    /** One level a UTF-16 unit; odd ones are read from right to left. */
    getEmbeddingLevels(
      text: string,
      direction?: "ltr" | "rtl" | "auto",
    ): {
      levels: Uint8Array;
      paragraphs: { level: number }[];
    };
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
