import { written } from "./pdf-tokens";
import type { PdfFile } from "./read-pdf";

/** The catalogue, and the node above the pages of all files. */
const FIRST = { catalog: 1, pages: 2 };

/** One document of the pages of all, in this order, each as large as it was. */
export function joinPdf(files: readonly PdfFile[]): Uint8Array<ArrayBuffer> {
  const out = new Output();
  out.text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  let next = FIRST.pages + 1;
  const kids: number[] = [];
  let count = 0;
  for (const { objects, pages, pageCount } of files) {
    const numbers = new Map([...objects.keys()].map((number) => [number, next++]));
    // What refers to nothing is null, as the format has it.
    const numberOf = (ref: number): number => numbers.get(ref) ?? 0;
    for (const object of objects.values()) {
      const text = written(object.tokens, numberOf);
      const own = object === pages ? text.replace("<<", `<< /Parent ${FIRST.pages} 0 R`) : text;
      out.object(numberOf(object.number), own, object.stream);
    }
    kids.push(numberOf(pages.number));
    count += pageCount;
  }
  out.object(FIRST.catalog, `<< /Type /Catalog /Pages ${FIRST.pages} 0 R >>`, null);
  const list = kids.map((kid) => `${kid} 0 R`).join(" ");
  out.object(FIRST.pages, `<< /Type /Pages /Count ${count} /Kids [ ${list} ] >>`, null);
  return out.end(next, FIRST.catalog);
}

/** A file as it is written, piece by piece, with the place of each object. */
class Output {
  private readonly parts: Uint8Array[] = [];
  private readonly offsets = new Map<number, number>();
  private length = 0;

  text(text: string): void {
    this.bytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }

  object(number: number, text: string, stream: Uint8Array | null): void {
    this.offsets.set(number, this.length);
    this.text(`${number} 0 obj\n${text}\n`);
    if (stream) {
      this.text("stream\n");
      this.bytes(stream);
      this.text("\nendstream\n");
    }
    this.text("endobj\n");
  }

  /** @param size one more than the highest number of an object */
  end(size: number, root: number): Uint8Array<ArrayBuffer> {
    const table = this.length;
    const entries = Array.from({ length: size - 1 }, (_each, index) => this.offsets.get(index + 1)!);
    this.text(`xref\n0 ${size}\n0000000000 65535 f \n`);
    this.text(entries.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join(""));
    this.text(`trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${table}\n%%EOF\n`);
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  private bytes(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}
