import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/** A label as a person and a scanner see it. */
export interface LabelPicture {
  width: number;
  height: number;
  /** Of each pixel, 0 black to 255 white. */
  grey: Uint8Array;
  /** In points. */
  page: { width: number; height: number };
  pages: number;
  text: string;
}

/** As fine as the thermal printers of warehouses. */
const DPI = 203;
const FOLDER = join(__dirname, "../../../../.baiyun/labels");

let library: Promise<PDFiumLibrary> | undefined;

/** Drawn by PDFium, which Chrome prints with. */
export async function pictureOf(pdf: Buffer): Promise<LabelPicture> {
  library ??= PDFiumLibrary.init();
  // It takes the bytes' own memory, which a Buffer shares with others.
  const document = await (await library).loadDocument(new Uint8Array(pdf));
  const page = document.getPage(0);
  // Rendering lets go of the page, so its text comes first.
  const text = page.getText();
  const { data, width, height, originalWidth, originalHeight } = await page.render({
    scale: DPI / 72,
    render: "bitmap",
  });
  const grey = new Uint8Array(width * height);
  for (let pixel = 0; pixel < grey.length; pixel++) grey[pixel] = data[4 * pixel]!;
  const picture = {
    width,
    height,
    grey,
    page: { width: originalWidth, height: originalHeight },
    pages: document.getPageCount(),
    text,
  };
  document.destroy();
  return picture;
}

let isScannerPrepared = false;

/** Once: it is made anew whenever it is told where it is. */
function prepareScanner(): void {
  if (isScannerPrepared) return;
  isScannerPrepared = true;
  const wasmBinary = readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });
}

/** What a scanner reads off it. */
export async function barcodesOn({
  width,
  height,
  grey,
}: Pick<LabelPicture, "width" | "height" | "grey">): Promise<string[]> {
  prepareScanner();
  const data = new Uint8ClampedArray(4 * grey.length).fill(255);
  for (const [pixel, shade] of grey.entries()) data.fill(shade, 4 * pixel, 4 * pixel + 3);
  const found = await readBarcodes({ width, height, data, colorSpace: "srgb" } as ImageData, { formats: ["Code128"] });
  return found.map(({ text }) => text);
}

/** How many of a rectangle's pixels are dark; the rectangle in points from the top left. */
export function inkIn(
  picture: LabelPicture,
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  const scale = picture.width / picture.page.width;
  let dark = 0;
  for (let y = Math.floor(top * scale); y < bottom * scale; y++) {
    for (let x = Math.floor(left * scale); x < right * scale; x++)
      if (picture.grey[y * picture.width + x]! < 128) dark++;
  }
  return dark;
}

/** Keeps the picture for people to look at, beside what else a run of the tests leaves. */
export function keepPicture(
  name: string,
  { width, height, grey }: Pick<LabelPicture, "width" | "height" | "grey">,
): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), png(width, height, grey));
}

function png(width: number, height: number, grey: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey, nothing interlaced.
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
