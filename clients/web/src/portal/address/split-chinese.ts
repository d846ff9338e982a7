import type { SplitAddress } from "./address-parts";

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const PROVINCE = /^(?:中国)?((?:北京|上海|天津|重庆)市?|.{2,8}?(?:省|自治区|特别行政区))/u;
const CITY = /^(.{2,10}?(?:市|自治州|地区|盟))/u;
const LABELS =
  /(?:收件人|收货人|姓名|联系人|详细地址|收货地址|所在地区|地址|联系电话|手机号码?|手机|电话|邮政编码|邮编|邮箱)\s*[:：]/g;
const CODE = /(?<!\d)\d{6}(?!\d)/;

/** As addresses are written in China: from the largest to the smallest, in one word, with the name before or behind. */
export function chineseParts(parts: readonly string[]): SplitAddress {
  const found: SplitAddress = {};
  const words = parts.flatMap((part) => part.replace(LABELS, " ").split(/\s+/)).filter(Boolean);
  const rest = words.flatMap((word) => {
    const code = CODE.exec(word)?.[0];
    if (!code || found.postalCode) return [word];
    found.postalCode = code;
    const left = word.replace(code, "");
    return left ? [left] : [];
  });
  const begins = rest.findIndex((word) => PROVINCE.test(word) || CITY.test(word));
  const names = rest.filter((word, index) => index !== begins && isName(word));
  if (names[0]) found.name = names[0];
  let address = rest.filter((word) => word !== found.name).join("");
  const province = PROVINCE.exec(address);
  if (province) {
    found.region = province[1]!;
    address = address.slice(province[0].length);
  }
  const city = CITY.exec(address);
  // Of the four cities that are provinces too, the town is the province itself.
  if (city && !(province && /^[^省]{2}市?$/u.test(found.region!) && !/^市/.test(city[1]!))) {
    found.city = city[1]!;
    address = address.slice(city[0].length);
  } else if (province) found.city = found.region!;
  if (address) found.line1 = address;
  return found;
}

/** Two to four characters, none of which tells a place. */
const isName = (word: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(word) && !/[省市区县镇乡村路街道号楼室]/u.test(word);
