import type { TextsLike } from "../../../shared/texts/texts-like";
import type en from "../en/address";

const zh: TextsLike<typeof en> = {
  region: { STATE: "州", PROVINCE: "省", PREFECTURE: "都道府县", EMIRATE: "酋长国", REGION: "州/省" },
  paste: "粘贴地址",
  text: "完整地址",
  hint: "多行或用逗号分隔的一行均可。仅在您的浏览器中拆分。",
  split: "拆分",
  found: "这样对吗？请在此修改；尚未填入表单。",
  foundOf: "识别出的{field}",
  notFound: "未识别",
  replaces: "将替换您已填写的：{fields}。",
  use: "填入表单",
  close: "关闭",
};

export default zh;
