import type { TextsLike } from "../../shared/texts/texts-like";
import type en from "./en";

const zh: TextsLike<typeof en> = {
  supplier: {
    title: "供应商门户",
    start: "首页",
    welcome: "您好，{name}。",
  },
};

export default zh;
