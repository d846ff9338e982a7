import { PDFiumLibrary } from "@hyzyla/pdfium";
import PDFDocument from "pdfkit";
import { joinPdf } from "./join-pdf";
import { UnreadablePdf } from "./pdf-tokens";
import { readPdf } from "./read-pdf";

/** In points: 100 × 150 mm. */
const SIZE: [number, number] = [283.46, 425.2];

function drawn(texts: readonly string[], own: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: SIZE, margin: 20, autoFirstPage: false, ...own });
  const chunks: Buffer[] = [];
  for (const text of texts) document.addPage().font("Helvetica").fontSize(14).text(text);
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
    document.end();
  });
}

/** A file of these objects, by their numbers from 1 on, with a table that is right. */
function byHand(objects: readonly string[], trailer = "/Root 1 0 R"): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\n`;
  return new Uint8Array(Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, "latin1"));
}

const CONTENT = "BT /F1 18 Tf 20 300 Td (Crate \\(of 2\\) by (hand)) Tj ET";
const HAND_MADE = [
  "<< /Type /Catalog % what stands before all else\n /Pages 2 0 R >>",
  `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 ${SIZE.join(" ")}]
      /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
  "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
  `<< /Length 5 0 R >>\nstream\n${CONTENT}\nendstream`,
  String(CONTENT.length),
];

/** The pages as Chrome's own printing reads them: their sizes in points, and their words. */
async function pagesOf(bytes: Uint8Array) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(new Uint8Array(bytes));
  const pages = [...document.pages()].map((page) => {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    return [originalWidth, originalHeight, page.getText().trim()];
  });
  document.destroy();
  library.destroy();
  return pages.map(([width, height, text]) => [Number(width).toFixed(2), Number(height).toFixed(2), text]);
}

const page = (text: string) => [SIZE[0].toFixed(2), SIZE[1].toFixed(2), text];

it("joins files page by page in the order given, each as large as it was", async () => {
  const [one, two] = [await drawn(["First"]), await drawn(["Second", "Third"])];
  const joined = joinPdf([one, two, one].map(readPdf));
  expect(await pagesOf(joined)).toEqual(["First", "Second", "Third", "First"].map(page));
  // What was joined can be joined again.
  expect(await pagesOf(joinPdf([readPdf(joined), readPdf(two)]))).toHaveLength(6);
});

it("keeps what pages inherit, texts with brackets, and lengths that are written elsewhere", async () => {
  const joined = joinPdf([readPdf(byHand(HAND_MADE)), readPdf(await drawn(["After"]))]);
  expect(await pagesOf(joined)).toEqual([page("Crate (of 2) by (hand)"), page("After")]);
});

const longer = HAND_MADE.with(4, String(CONTENT.length + 7));
const ours = byHand(HAND_MADE);

it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ["no PDF", () => new TextEncoder().encode("<html>Gone</html>")],
  ["nothing", () => new Uint8Array()],
  ["one that broke off", () => ours.slice(0, -40)],
  ["one whose table is elsewhere", () => new Uint8Array([...ours.slice(0, 9), 10, ...ours.slice(9)])],
  ["a stream that is not as long as it says", () => byHand(longer)],
  ["no catalogue", () => byHand(HAND_MADE, "")],
  ["no page", () => byHand(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])],
  ["one that a password closes", () => drawn(["Secret"], { userPassword: "secret" })],
])("says of %s that it cannot be read", async (_what, made) => {
  const bytes = await made();
  expect(() => readPdf(bytes)).toThrow(UnreadablePdf);
});
