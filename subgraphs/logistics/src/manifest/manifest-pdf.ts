import { Face, type FaceName } from "@baiyun/kit/print";
import PDFDocument from "pdfkit";
import { COLUMNS, type ManifestContent } from "./manifest-content";

const [WIDTH, HEIGHT, MARGIN] = [842, 595, 36];
const LINE = 13;
/** Of each column, in points. */
const WIDTHS = [88, 80, 136, 50, 70, 60, 75, 95, 116];
const FIRST_ROW = 110;
const ROWS_A_PAGE = Math.floor((HEIGHT - FIRST_ROW - MARGIN) / LINE);

/** A4 across, as many pages as it takes; each repeats what it is of. */
export async function manifestPdf(content: ManifestContent, printedAt: Date): Promise<Buffer> {
  // No typeface of the format's own: they have no letters beyond western Europe's.
  const none = null as unknown as string;
  const info = {
    Title: content.title,
    Producer: "BaiYun",
    Creator: "BaiYun",
    CreationDate: printedAt,
    ModDate: printedAt,
  };
  const pdf = new PDFDocument({ size: [WIDTH, HEIGHT], margin: 0, font: none, info, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  const write = (wanted: FaceName, size: number, x: number, y: number, text: string) => {
    // What carriers and seals are called may be written in Chinese.
    const face = [...text].every((character) => Face.covers(wanted, character)) ? wanted : "chinese";
    pdf
      .font(Face.named(face).font as unknown as Buffer, face, size)
      .text(text, x, y, { lineBreak: false, baseline: "alphabetic" });
  };
  const line = (face: FaceName, y: number, cells: readonly string[]) => {
    let x = MARGIN;
    for (const [index, text] of cells.entries()) {
      if (text !== "") write(face, 8, x, y, text);
      x += WIDTHS[index]!;
    }
  };
  const pages = Math.max(1, Math.ceil(content.rows.length / ROWS_A_PAGE));
  for (let page = 0; page < pages; page++) {
    pdf.addPage();
    write("bold", 14, MARGIN, MARGIN + 10, content.title);
    write("european", 9, WIDTH - MARGIN - 60, MARGIN + 10, `${page + 1} / ${pages}`);
    for (const [index, about] of content.about.entries()) write("european", 9, MARGIN, MARGIN + 26 + index * 12, about);
    line(
      "bold",
      FIRST_ROW - LINE,
      COLUMNS.map(({ name }) => name.replaceAll("_", " ")),
    );
    const rows = content.rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
    for (const [index, row] of rows.entries())
      line(
        "european",
        FIRST_ROW + index * LINE,
        COLUMNS.map(({ of }) => of(row)),
      );
  }
  pdf.end();
  return ended;
}
