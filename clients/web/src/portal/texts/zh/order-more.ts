import type { TextsLike } from "../../../shared/texts/texts-like";
import type * as en from "../en/order-more";

export const weights: TextsLike<typeof en.weights> = {
  title: "称重与尺寸",
  what: "项目",
  weight: "重量与尺寸",
  difference: "差异",
  declared: "您的申报",
  measured: "我方称量",
  same: "无",
  more: "多 {weight}",
  less: "少 {weight}",
  notYet: "尚未称量。",
  billed: "报价按 {billed} 计：实重 {actual} 与体积重 {volumetric} 取其大。",
  noVolume: "无",
  rule: "补收重量费以最近一次称量为准。",
};

export const decision: TextsLike<typeof en.decision> = {
  title: "{number} 如何处理",
  cause: { DELIVERY_FAILED: "未能投递", REFUSED: "收件人拒收", SEIZED: "被海关没收" },
  due: "请在 {at} 前决定，逾期自动：{choice}。",
  noDue: "等待您的决定。",
  ofStaff: "由我方人员处理，并会通知您。",
  becomes: "如何处理？",
  choice: { REDELIVER: "再次投递", RETURN: "退回", DESTROY: "销毁", CLAIM: "销毁并索赔" },
  does: {
    REDELIVER: "承运商再次投递。",
    RETURN: "退回我方仓库。",
    DESTROY: "放弃货物，不予赔付，不可撤销。",
    CLAIM: "放弃货物并索赔。",
  },
  reason: "原因",
  reasonMissing: "请说明原因：将与决定一并保存。",
  decide: "{choice}",
  decided: "{at} 已决定：{choice}。",
  byItself: "已自行继续，无需再作决定。",
  noAnswer: "没有收到回应。请再按一次：无论按几次，只执行一次。",
};

export const carrier: TextsLike<typeof en.carrier> = {
  wrong: "承运商不对？",
  text: "如果显示的是别的包裹，请指明该单号属于哪家承运商：我们会通知跟踪方，并记录由谁更正。",
  number: "单号",
  carrier: "承运商",
  reason: "依据",
  correct: "更正承运商",
  done: "{number} 已按您指定的承运商跟踪。",
  noAnswer: "没有收到回应。请再按一次：无论按几次，只执行一次。",
};

export const cancelMany: TextsLike<typeof en.cancelMany> = {
  cancel: "取消所选 {count} 单…",
  title: "取消订单",
  text: "将逐一取消 {count} 个订单：冻结的款项退回钱包，未使用的面单作废。不可恢复。",
  sure: "确认取消 {count} 单",
  keep: "保留",
  done: "已取消 {done} / {count}",
  refused: "{count} 单未取消",
  again: "重试这些订单",
  noAnswer: "没有收到回应，请重试：只执行一次。",
};
