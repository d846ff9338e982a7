import type { TextsLike } from "../../../shared/texts/texts-like";
import type en from "../en/api-clients";

const zh: TextsLike<typeof en> = {
  title: "API 客户端",
  text: "您的店铺、ERP 和脚本，各自的权限与凭证。",
  none: "还没有 API 客户端",
  noneText: "请在上方接入一个系统：建议先接入不会发货的沙箱。",
  new: "接入系统",
  name: "名称",
  what: "用途",
  mode: { SANDBOX: "沙箱", LIVE: "正式" },
  modeText: { SANDBOX: "试用：只读，不会发货", LIVE: "正式：下单即发货" },
  may: "权限",
  all: "全选",
  create: "接入",
  made: "客户端 {id} 的密钥",
  secret: "新密钥",
  secretText: "请立即保存：只显示这一次，系统不保存。",
  secretGone: "密钥已显示过。如已遗失，请在下方另建一个。",
  rotatedText: "请立即保存：只显示这一次。旧密钥还有 24 小时有效。",
  revoked: "已停用",
  clientId: "客户端 ID",
  limits: "每分钟 {calls} 次调用；令牌每分钟 {minute} 个、每天 {day} 个",
  kind: { CLIENT_SECRET: "客户端密钥", API_KEY: "API 密钥" },
  lastUsed: "最近使用 {at}",
  neverUsed: "从未使用",
  expires: "{at} 失效",
  ended: "{at} 已失效",
  rotate: "更换",
  end: "作废",
  endText: "其令牌立即失效。",
  another: { CLIENT_SECRET: "另建客户端密钥", API_KEY: "新建 API 密钥" },
  shut: "停用",
  shutText: "立即永久停用，令牌和 Webhook 一并停止。",
  noAnswer: "没有收到回应。请再按一次：无论按几次，只执行一次。",
};

export default zh;
