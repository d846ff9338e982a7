export enum FileKind {
  CSV = "CSV",
  XLSX = "XLSX",
}

const startsWith = (bytes: Buffer, ...beginning: number[]): boolean =>
  beginning.every((byte, place) => bytes[place] === byte);

export const isUtf16 = (bytes: Buffer): "utf-16le" | "utf-16be" | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : null;
};

/** What a file is by how it begins, whatever its sender calls it; null for what is no table that we read. */
export function kindOf(beginning: Buffer): FileKind | null {
  if (startsWith(beginning, 0x50, 0x4b, 0x03, 0x04)) return FileKind.XLSX;
  if (beginning.length === 0 || beginning.subarray(0, 5).toString("latin1") === "%PDF-") return null;
  if (isUtf16(beginning)) return FileKind.CSV;
  // Text of any encoding that we read has no such bytes; nearly every other kind of file has, within its first kilobytes.
  return beginning.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)) ? null : FileKind.CSV;
}
