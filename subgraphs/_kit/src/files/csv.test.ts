import { csvLine } from "./csv";

it.each([
  [["=1+1", "@SUM(A1)", "-2+3", "+4", "\tx"], `'=1+1,'@SUM(A1),'-2+3,'+4,"'\tx"\r\n`],
  [["-5.00", "a,b", "a;b", 'say "x"', "two\nlines", ""], `-5.00,"a,b","a;b","say ""x""","two\nlines",\r\n`],
])("a line holds no formula, and numbers as they are: %j", (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

it("who reads its file again guards it in its own way, and quotes it alike", () => {
  expect(csvLine(["-5", 'a"b'], (text) => `<${text}>`)).toBe('<-5>,"<a""b>"\r\n');
});
