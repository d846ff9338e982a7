/** What a manifest is of, as it stands in the name of its file. */
export type ManifestKind = "bag" | "consignment" | "hand-over";

const FILE =
  /^(?<kind>bag|consignment|hand-over)-(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?<format>csv|pdf)$/;

export interface ManifestFile {
  kind: ManifestKind;
  id: string;
  format: "csv" | "pdf";
}

export const nameOf = ({ kind, id, format }: ManifestFile): string => `${kind}-${id}.${format}`;

/** Null for what is no name of a manifest. */
export const fileOf = (name: string): ManifestFile | null =>
  (FILE.exec(name)?.groups as ManifestFile | undefined) ?? null;
