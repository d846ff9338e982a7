import { tidyCode } from "@baiyun/kit";

/** What a file's column may hold, by its name in the template and in exports. */
export const COLUMN_NAMES = [
  "channel",
  "externalRef",
  "name",
  "line1",
  "line2",
  "city",
  "region",
  "postalCode",
  "country",
  "phone",
  "email",
  "incoterm",
  "serviceCode",
  "iossNumber",
  "weightG",
  "lengthMm",
  "widthMm",
  "heightMm",
  "currency",
  "sku",
  "description",
  "quantity",
  "unitValue",
  "valueCurrency",
  "hs6",
  "hsVersion",
  "originCountry",
  "material",
  "battery",
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** How a cell is read: free text, a code that Excel may have taken for a number, a word of a list, a whole number, an amount. */
export type CellKind = "text" | "code" | "word" | "whole" | "amount";

export interface ImportColumn {
  name: ColumnName;
  /** A row is a line; what is of the order may stand in any of its rows, and reads alike in all that state it. */
  of: "order" | "line";
  kind: CellKind;
  /** Where its value stands in the input of an order, or of a line. */
  field: string;
  isRequired: boolean;
  description: string;
  example: string;
  /** What else people call it: in English, German and Chinese. */
  also: readonly string[];
}

const column =
  (of: ImportColumn["of"]) =>
  (
    name: ColumnName,
    kind: CellKind,
    field: string,
    isRequired: boolean,
    description: string,
    example: string,
    also: readonly string[],
  ): ImportColumn => ({ name, of, kind, field, isRequired, description, example, also });
const order = column("order");
const line = column("line");

export const COLUMNS: readonly ImportColumn[] = [
  order(
    "channel",
    "code",
    "channel",
    false,
    "The shop or system it came from; may be stated for the whole file.",
    "shopify",
    ["shop", "store", "Kanal", "渠道", "店铺", "平台"],
  ),
  order(
    "externalRef",
    "code",
    "externalRef",
    true,
    "The order's name there. Rows of one name are lines of one order.",
    "1001",
    ["order", "order number", "order no", "Bestellnummer", "订单号", "客户单号", "外部订单号"],
  ),
  order("name", "text", "consignee.name", true, "Whom it is sent to.", "Erika Mustermann", [
    "consignee",
    "recipient",
    "Empfänger",
    "收件人",
    "收件人姓名",
    "收货人",
  ]),
  order("line1", "text", "consignee.line1", true, "Street and number.", "Heidestraße 17", [
    "address",
    "address 1",
    "address line 1",
    "street",
    "Straße",
    "Adresse",
    "地址",
    "地址1",
    "街道",
  ]),
  order("line2", "text", "consignee.line2", false, "More of the address.", "", [
    "address 2",
    "address line 2",
    "Adresszusatz",
    "地址2",
  ]),
  order("city", "text", "consignee.city", true, "Town or city.", "Köln", ["town", "Ort", "Stadt", "城市"]),
  order("region", "text", "consignee.region", false, "State or province.", "", [
    "state",
    "province",
    "Bundesland",
    "省",
    "州",
    "省份",
    "省/州",
  ]),
  order(
    "postalCode",
    "code",
    "consignee.postalCode",
    false,
    "As its country writes it; format the column as text.",
    "01067",
    ["zip", "zip code", "postcode", "PLZ", "Postleitzahl", "邮编", "邮政编码"],
  ),
  order("country", "word", "consignee.country", true, "Two letters, ISO 3166.", "DE", [
    "country code",
    "Land",
    "国家",
    "国家代码",
    "目的国",
  ]),
  order(
    "phone",
    "code",
    "consignee.phone",
    false,
    "Of the country, or with + and the code of another.",
    "+49221123456",
    ["telephone", "mobile", "Telefon", "电话", "手机", "联系电话"],
  ),
  order("email", "text", "consignee.email", false, "E-mail address.", "erika@example.org", [
    "e-mail",
    "mail",
    "邮箱",
    "电子邮件",
  ]),
  order(
    "incoterm",
    "word",
    "incoterm",
    true,
    "DAP: the consignee pays duties and taxes; DDP: the sender does.",
    "DDP",
    ["terms", "贸易条款", "贸易术语"],
  ),
  order("serviceCode", "word", "serviceCode", true, "The shipping service.", "YUN-STD", [
    "service",
    "Versandart",
    "服务",
    "服务代码",
    "运输方式",
  ]),
  order("iossNumber", "code", "iossNumber", false, "IM and 10 digits, for the EU.", "", ["ioss", "IOSS税号", "IOSS号"]),
  order("weightG", "whole", "parcel.weightG", true, "Grams, 1 to 100000.", "640", [
    "weight",
    "Gewicht",
    "重量",
    "重量克",
  ]),
  order("lengthMm", "whole", "parcel.lengthMm", true, "Millimetres, 1 to 3000.", "380", [
    "length",
    "Länge",
    "长",
    "长度",
  ]),
  order("widthMm", "whole", "parcel.widthMm", true, "Millimetres, 1 to 3000.", "260", [
    "width",
    "Breite",
    "宽",
    "宽度",
  ]),
  order("heightMm", "whole", "parcel.heightMm", true, "Millimetres, 1 to 3000.", "120", [
    "height",
    "Höhe",
    "高",
    "高度",
  ]),
  order("currency", "word", "currency", true, "What to quote and charge in, ISO 4217.", "EUR", [
    "Währung",
    "币种",
    "结算币种",
  ]),
  line("sku", "code", "sku", true, "The article's number.", "TEE-M", ["article", "item", "Artikelnummer", "商品编码"]),
  line("description", "text", "description", true, "What it is, in words that customs accepts.", "T-shirt, cotton", [
    "goods",
    "Bezeichnung",
    "品名",
    "英文品名",
    "商品描述",
  ]),
  line("quantity", "whole", "quantity", true, "Pieces, 1 to 10000.", "2", ["qty", "pieces", "Menge", "Anzahl", "数量"]),
  line("unitValue", "amount", "unitValue.amountMinor", true, "Value of one piece, with a decimal point.", "12.90", [
    "value",
    "price",
    "unit price",
    "Einzelwert",
    "Stückpreis",
    "单价",
    "申报单价",
    "申报价值",
  ]),
  line("valueCurrency", "word", "unitValue.currency", false, "Of the value; that of the order without it.", "EUR", [
    "Wertwährung",
    "申报币种",
  ]),
  line("hs6", "code", "hs6", true, "Six digits of the Harmonized System.", "610910", [
    "hs",
    "hs code",
    "Zolltarifnummer",
    "海关编码",
    "HS编码",
  ]),
  line("hsVersion", "word", "hsVersion", false, "HS2022 without it.", "HS2022", ["HS版本"]),
  line("originCountry", "word", "originCountry", false, "Where it was made; CN without it.", "CN", [
    "origin",
    "country of origin",
    "Ursprungsland",
    "原产国",
    "原产地",
  ]),
  line("material", "text", "material", false, "What it is made of.", "cotton", ["材质"]),
  line("battery", "word", "battery", false, "NONE, PI965, PI966 or PI967; NONE without it.", "NONE", [
    "Batterie",
    "电池",
    "带电",
  ]),
];

export const ERROR_COLUMN = "error";
/** What our own files say beside: no part of an order, and passed over without a word. */
export const OWN_COLUMNS = [ERROR_COLUMN, "orderReference", "orderStatus"] as const;

/** However it is spelled: capitals, spaces, hyphens, units and stars in brackets make no other name. */
const plain = (header: string): string =>
  tidyCode(header)
    .toLowerCase()
    .replace(/\((g|mm|克|毫米)\)|（(g|mm|克|毫米)）/g, "")
    .replace(/[\s_\-.*:()/]/g, "");

const OWN = new Set(OWN_COLUMNS.map(plain));
export const isOwn = (header: string): boolean => OWN.has(plain(header));

const BY_NAME = new Map(COLUMNS.flatMap((one) => [one.name, ...one.also].map((name) => [plain(name), one] as const)));

/** The column that a header's cell names; null for one that we do not know. */
export const columnOf = (header: string): ImportColumn | null => BY_NAME.get(plain(header)) ?? null;

const OF_COLUMN = new Map(COLUMNS.map((one) => [one.name, one]));
export const columnNamed = (name: ColumnName): ImportColumn => OF_COLUMN.get(name)!;

/** Which of a file's columns is which, by place; what is none of ours is left out of the orders, and named. */
export interface Header {
  names: string[];
  places: ReadonlyMap<ColumnName, number>;
  ignored: string[];
}

export type HeaderFault = { kind: "twice" | "missing"; columns: string[] };

/** @param hasChannel whether the channel is known otherwise */
export function readHeader(cells: readonly string[], { hasChannel }: { hasChannel: boolean }): Header | HeaderFault {
  const places = new Map<ColumnName, number>();
  const [ignored, twice]: [string[], string[]] = [[], []];
  for (const [place, cell] of cells.entries()) {
    const known = columnOf(cell);
    if (!known) {
      if (cell.trim() !== "" && !isOwn(cell)) ignored.push(cell);
    } else if (places.has(known.name)) twice.push(cell);
    else places.set(known.name, place);
  }
  if (twice.length > 0) return { kind: "twice", columns: twice };
  const missing = COLUMNS.filter(
    ({ name, isRequired }) => !places.has(name) && (isRequired || (name === "channel" && !hasChannel)),
  ).map(({ name }) => name);
  return missing.length > 0 ? { kind: "missing", columns: missing } : { names: [...cells], places, ignored };
}

/** How many of the cells name a column of ours. */
export const columnsKnown = (cells: readonly string[]): number => cells.filter((cell) => columnOf(cell)).length;

/** The template's second row says what each column holds; it is no order. */
export const isDescription = (cells: readonly string[], { places }: Header): boolean =>
  [...places].some(([name, place]) => cells[place] === columnNamed(name).description);
