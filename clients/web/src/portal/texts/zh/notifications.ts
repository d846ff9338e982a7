import type { TextsLike } from "../../../shared/texts/texts-like";
import type en from "../en/notifications";

const zh: TextsLike<typeof en> = {
  title: "通知",
  text: "我们告知您的事项，最新的在前。",
  preferences: "通知设置",
  preferencesText: "选择接收哪些通知、以何种方式接收；选择立即生效。",
  unreadOnly: "仅未读",
  readAll: "将显示的 {count} 条标为已读",
  read: "标为已读",
  new: "新",
  toOrder: "查看订单",
  none: "还没有通知",
  noneText: "有需要您知道的事情时，会自动出现在这里。",
  noneUnread: "全部已读",
  noneUnreadText: "去掉筛选即可查看已读通知。",
  pages: "列表分页",
  category: { ORDERS: "订单", SHIPMENTS: "包裹", PURCHASING: "库存与采购", MONEY: "资金", SECURITY: "安全" },
  channel: { EMAIL: "电子邮件", IN_APP: "站内", WEBHOOK: "Webhook" },
  choice: { USUAL: "默认", ALL: "全部", NOTHING: "不接收" },
  usually: "默认：{events}",
  usuallyNothing: "默认不接收",
  locked: "{channel}：始终接收，不能关闭",
  noAnswer: "没有收到回应。请再按一次：无论按几次，只执行一次。",
};

export default zh;
