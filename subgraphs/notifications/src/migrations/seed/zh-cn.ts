import { type SeededLanguage, select } from "./seeded-words";

const lines = '{{ lines | icu: "{value, plural, other {# 行}}" }}';
const money = (name: string) => `{{ ${name} | icu: "{value, number, money}" }}`;
const reason = select("reason", {
  INSUFFICIENT_FUNDS: "余额不足",
  WALLET_FROZEN: "钱包已冻结",
  OVER_SPEND_CAP: "超出支出限额",
  NO_WALLET: "没有该币种的钱包",
});
const decision = select("decision", {
  APPROVED: "批准",
  REJECTED: "拒绝",
});
const kind = select("kind", {
  WEIGHT_ABOVE_QUOTE: "重量高于报价",
  OVER_SERVICE_LIMIT: "重量超出服务上限",
  MOVES_THOUGH_HELD: "已暂停却仍在移动",
  MOVES_THOUGH_CANCELLED: "已取消却仍在移动",
  DELIVERED_ELSEWHERE: "投递至他处",
  DAMAGED: "破损",
  LOST: "丢失",
  DESTROYED: "销毁",
});

export const ZH_CN: SeededLanguage = {
  locale: "zh-CN",
  greeting: "{{ recipient }}，您好：",
  closing: "白云",
  words: {
    "order.submitted": ["订单 {{ order }} 已提交", "订单 {{ order }} 已提交，我们正在计算价格。"],
    "order.edited": ["订单 {{ order }} 已退回草稿", "订单 {{ order }} 已修改并退回草稿，原报价作废。"],
    "order.accepted": ["订单 {{ order }} 已付款", `订单 {{ order }}（共 ${lines}）已付款，将交由仓库处理。`],
    "order.cancelled": ["订单 {{ order }} 已取消", "订单 {{ order }} 已取消；如包裹仍可取出，将予以取消。"],
    "order.held": ["订单 {{ order }} 已暂停", "订单 {{ order }} 已暂停：{{ reason }}\n\n恢复之前不作任何处理。"],
    "order.released": ["订单 {{ order }} 已恢复", "订单 {{ order }} 已恢复，将从原状态继续。"],
    "quote.offered": [
      '订单 {{ order }} 的运费为 {{ total | icu: "{value, number, money}" }}',
      `订单 {{ order }} 的运费为 ${money("total")}。报价有效期至 {{ expiresAt | icu: "{value, date, long} {value, time, short}" }}（UTC）。`,
    ],
    "quote.rejected": ["订单 {{ order }} 无法报价", "订单 {{ order }} 无法报价：{{ reason }}\n\n请修改后重新提交。"],
    "shipment.departed": ["订单 {{ order }} 已起运", "订单 {{ order }} 的包裹已发往目的地。"],
    "shipment.delivered": ["订单 {{ order }} 已妥投", "订单 {{ order }} 的包裹已妥投。"],
    "shipment.delivery_failed": [
      "订单 {{ order }} 投递失败",
      "承运商未能投递订单 {{ order }} 的包裹，将再次投递或退回。",
    ],
    "shipment.returned": ["订单 {{ order }} 已退回", "订单 {{ order }} 的包裹已退回发件人。"],
    "shipment.exception": [
      "订单 {{ order }} 需要关注",
      `订单 {{ order }} 的包裹出现异常：${kind}。我们的运营人员正在处理。`,
    ],
    "stock.unavailable": ["订单 {{ order }} 缺货", `订单 {{ order }} 有 ${lines} 的货物，您的供应商没有库存。`],
    "purchase_order.issued": ["采购单 {{ reference }}", "您有一张新的采购单 {{ reference }}，请接受或拒绝。"],
    "hold.denied": [
      "订单 {{ order }} 等待资金",
      `订单 {{ order }} 需要 ${money("amount")}，可用 ${money("available")}（${reason}）。请为钱包充值。`,
    ],
    "invoice.issued": [
      "账单 {{ number }}",
      `账单 {{ number }} 金额 ${money("total")}，到期日 {{ dueOn | icu: "{value, date, long}" }}。`,
    ],
    "claim.opened": ["订单 {{ order }} 的索赔已受理", "订单 {{ order }} 的索赔已受理，我们正在处理。"],
    "claim.decided": ["订单 {{ order }} 的索赔已有结果", `订单 {{ order }} 的索赔结果：${decision}。`],
    "claim.paid": ["订单 {{ order }} 的索赔已赔付", `订单 {{ order }} 的赔付 ${money("amount")} 已存入您的钱包。`],
    "customer.activated": ["您的账户已启用", "您的账户已启用，可以发货。"],
    "customer.suspended": ["您的账户已暂停", "您的账户已暂停，请联系我们的客服。"],
    "customer.closed": ["您的账户已关闭", "您的账户已关闭，感谢您的惠顾。"],
    "address.confirmation": [
      "请确认您的电子邮件地址",
      "发往此地址的邮件曾被退回。如需重新接收邮件，请将此令牌提交给 confirmNotificationAddress：\n\n{{ token }}\n\n令牌一天内有效，仅可使用一次。如非您本人请求，请忽略此邮件。",
    ],
  },
};
