// What the header says.

const zh = {
  pages: { live: '实时', day: '日统计', windows: '窗口设置', notices: '通知与大屏', people: '人员' },
  navigation: '页面',
  unread: '读不到大厅情况，正在重试',
  connected: '已连接',
  disconnected: (time) => `断线 ${time}`,
  lost: (seconds) => `与服务器断开 ${seconds}，正在重连`,
  asOf: (time) => `下面是 ${time} 的情况，不会自动更新`,
  seconds: (n) => (n < 60 ? `${n} 秒` : `${Math.floor(n / 60)} 分 ${n % 60} 秒`),
  roles: { clerk: '窗口人员', guide: '导办', supervisor: '值班长', administrator: '管理员' },
  signOut: '退出',
  stillIn: '没有退出，您仍在登录状态。',
  stillInReasons: { offline: '连接不上服务器，请稍后再退出。', foreign_request: '请重新打开页面再退出。', other: '服务器现在办不了，请稍后再退出。' },
  hall: '大厅',
  otherLanguage: 'English',
};

const en = {
  pages: { live: 'Live', day: 'Day report', windows: 'Windows', notices: 'Notices', people: 'People' },
  navigation: 'Pages',
  unread: 'The hall cannot be read; trying again',
  connected: 'Connected',
  disconnected: (time) => `Offline ${time}`,
  lost: (seconds) => `No connection for ${seconds} — trying again`,
  asOf: (time) => `Shown as of ${time}; nothing below updates by itself`,
  seconds: (n) => (n < 60 ? `${n} s` : `${Math.floor(n / 60)} min ${n % 60} s`),
  roles: { clerk: 'Clerk', guide: 'Guide', supervisor: 'Supervisor', administrator: 'Administrator' },
  signOut: 'Sign out',
  stillIn: 'You are still signed in.',
  stillInReasons: { offline: 'The server cannot be reached. Please sign out again later.', foreign_request: 'Please open the page again, then sign out.', other: 'The server cannot do it now. Please sign out again later.' },
  hall: 'Hall',
  otherLanguage: '中文',
};

export const shellTexts = { 'zh-CN': zh, en };
