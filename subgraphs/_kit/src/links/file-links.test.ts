import { FileLinks, LINK_TTL_MS } from "./file-links";

const SECRET = "a secret that only these tests know.";
const FILE = "019aa8f0-0000-7000-8000-000000000001.pdf";
let now = Date.UTC(2026, 10, 22, 8);
const links = new FileLinks("https://baiyun.example/app", SECRET, () => new Date(now), "labels");

beforeEach(() => {
  now = Date.UTC(2026, 10, 22, 8);
});

function made(): { token: string; url: URL } {
  const url = new URL(links.to(FILE).url);
  return { token: url.searchParams.get("token")!, url };
}

it("points under the public address and ends 15 minutes later", () => {
  const { url } = made();
  expect(url.origin + url.pathname).toBe(`https://baiyun.example/app/labels/${FILE}`);
  expect(links.to(FILE).expiresAt).toEqual(new Date("2026-11-22T08:15:00Z"));
});

it("opens its file until it expires", () => {
  const { token } = made();
  expect(links.check(FILE, token)).toBe("valid");
  now += LINK_TTL_MS - 1;
  expect(links.check(FILE, token)).toBe("valid");
  now += 1;
  expect(links.check(FILE, token)).toBe("expired");
});

it("opens nothing else", () => {
  const { token } = made();
  const [expiry, signature] = token.split(".") as [string, string];
  const forgeries = [
    [FILE.replace("pdf", "zpl"), token],
    [FILE.replace("0001", "0002"), token],
    [FILE, `${Number(expiry) + 1}.${signature}`],
    [FILE, `${expiry}.${signature.replace(/^./, (letter) => (letter === "A" ? "B" : "A"))}`],
    [FILE, `${expiry}.`],
    [FILE, ""],
    [FILE, undefined],
    [FILE, [token, token]],
  ] as const;
  expect(forgeries.map(([file, forged]) => links.check(file, forged))).toEqual(forgeries.map(() => "forged"));
  const other = new FileLinks("https://baiyun.example", `${SECRET}!`, () => new Date(now), "labels");
  expect(other.check(FILE, token)).toBe("forged");
});

it("lets be done what it is for, and nothing else", () => {
  const token = new URL(links.to(FILE, "read").url).searchParams.get("token");
  expect([links.check(FILE, token, "read"), links.check(FILE, token, "upload"), links.check(FILE, token)]).toEqual([
    "valid",
    "forged",
    "forged",
  ]);
});
