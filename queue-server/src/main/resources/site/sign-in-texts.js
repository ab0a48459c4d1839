// What the sign-in says.

const zh = {
  title: '登录', hello: (name) => `${name}，您好`, choose: '设置您的密码',
  id: '账号', password: '密码', enter: '登录', entering: '正在登录…',
  chooseWhy: '您用的是一次性密码。请先设置自己的密码。',
  old: '现在的密码', chosen: '新密码', again: '再输入一次新密码', rule: '至少 10 个字，不能和账号或旧密码相同。',
  keep: '保存新密码', differ: '两次输入的新密码不一样。',
  forgot: '忘记密码请找管理员重置。',
  toLive: '进入实时看板', change: '修改密码', signOut: '退出', everywhere: '在所有设备上退出',
  out: '已退出。',
  reasons: {
    wrong: '账号或密码不对。', locked: '这个账号已停用，请找管理员。', busy: '登录的人太多，请过几秒再试。', offline: '连接不上服务器，请稍后再试。',
    locked_out: (seconds) => `输错次数太多。请 ${seconds > 90 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`}后再试。`,
    too_short: '新密码太短：至少 10 个字。', too_long: '新密码太长：最多 200 个字。', is_the_id: '新密码不能和账号相同。', is_the_old_one: '新密码不能和旧密码相同。',
    made_up: '演示账号的密码不能修改。', changed_meanwhile: '账号刚刚被修改，请重新登录。', other: '没有成功，请重新打开页面再试。',
  },
  oldWrong: '现在的密码不对。', otherLanguage: 'English',
};

const en = {
  title: 'Sign in', hello: (name) => `Hello ${name}`, choose: 'Choose your password',
  id: 'Account', password: 'Password', enter: 'Sign in', entering: 'Signing in…',
  chooseWhy: 'You came in with a one-time password. Please choose one of your own first.',
  old: 'Present password', chosen: 'New password', again: 'New password once more', rule: 'At least 10 characters; neither the account nor the old password.',
  keep: 'Keep the new password', differ: 'The two new passwords differ.',
  forgot: 'Forgotten? An administrator can reset it.',
  toLive: 'To the live board', change: 'Change the password', signOut: 'Sign out', everywhere: 'Sign out on all devices',
  out: 'You are signed out.',
  reasons: {
    wrong: 'The account or the password is wrong.', locked: 'This account is locked. Please ask an administrator.', busy: 'Too many sign in just now. Please try again in a few seconds.', offline: 'The server cannot be reached. Please try again later.',
    locked_out: (seconds) => `Wrong too often. Please try again in ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}.`,
    too_short: 'The new password is too short: at least 10 characters.', too_long: 'The new password is too long: at most 200 characters.', is_the_id: 'The new password must not be the account.', is_the_old_one: 'The new password must not be the old one.',
    made_up: 'The password of a demo account cannot be changed.', changed_meanwhile: 'The account has just been changed. Please sign in again.', other: 'That did not work. Please open the page again.',
  },
  oldWrong: 'The present password is wrong.', otherLanguage: '中文',
};

export const signInTexts = { 'zh-CN': zh, en };
