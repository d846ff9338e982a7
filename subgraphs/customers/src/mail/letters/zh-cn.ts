import { bringing, inWords } from "./brought";
import type { Letters } from "./letter";

const until = (expiresAt: Date): string => `仅可使用一次，有效期至 ${inWords("zh-CN", expiresAt)}（UTC）。`;

export const zhCN: Letters = {
  verification({ companyName, name }, brought) {
    const about = `“${companyName}”正在用此邮箱为“${name}”注册 BaiYun。`;
    return bringing(brought, {
      subject: "请验证您的电子邮箱",
      atPage: `${about}请在此页面确认邮箱：`,
      byToken: `${about}请将以下验证码提交给 verifyEmail：`,
      program: "程序请将以下验证码提交给 verifyEmail：",
      after: `${until(brought.expiresAt)}如果不是您注册的，请忽略此邮件：没有它，注册不会生效。`,
    });
  },

  alreadyRegistered: () => ({
    subject: "您已有账户",
    text: "有人（可能是您）想用此邮箱注册 BaiYun，而该邮箱在这里已有账户。\n\n请登录，或通过 requestPasswordReset 申请新密码。如果不是您，无需处理。\n",
  }),

  invitation({ companyName }, brought) {
    const about = `“${companyName}”邀请您加入 BaiYun。`;
    return bringing(brought, {
      subject: "您收到一份邀请",
      atPage: `${about}接受邀请，请在此设置密码：`,
      byToken: `${about}接受邀请，请设置密码，并连同以下验证码提交给 acceptInvitation：`,
      program: "程序请将密码连同以下验证码提交给 acceptInvitation：",
      after: `${until(brought.expiresAt)}如果您并不知情，请忽略此邮件。`,
    });
  },

  invitedElsewhere: ({ companyName }) => ({
    subject: "您收到邀请，但邮箱已被使用",
    text: `“${companyName}”想邀请您加入 BaiYun。此邮箱已用于登录另一家公司，而一个邮箱只能属于一家公司。\n\n如要接受，请对方用另一个邮箱邀请您。\n`,
  }),

  passwordReset(brought) {
    const about = "有人（可能是您）申请更改 BaiYun 的密码。";
    return bringing(brought, {
      subject: "请设置新密码",
      atPage: `${about}如要更改，请在此设置：`,
      byToken: `${about}如要更改，请将新密码连同以下验证码提交给 resetPassword：`,
      program: "程序请将新密码连同以下验证码提交给 resetPassword：",
      after: `${until(brought.expiresAt)}如果不是您，请忽略此邮件：您的密码不会改变。`,
    });
  },

  passwordChanged: () => ({
    subject: "您的密码已更改",
    text: "您在 BaiYun 的密码刚刚已更改，其他会话均已结束。\n\n如果不是您，请通过 requestPasswordReset 申请新密码。\n",
  }),
};
