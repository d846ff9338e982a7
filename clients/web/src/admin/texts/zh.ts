import type { TextsLike } from "../../shared/texts/texts-like";
import type en from "./en";

const zh: TextsLike<typeof en> = {
  admin: {
    title: "管理台",
    start: "首页",
    welcome: "您好，{name}。",
  },
};

export default zh;
