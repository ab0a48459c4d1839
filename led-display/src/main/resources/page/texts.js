// What the hall screen says, in each language it can be shown in.

const minutes = (seconds) => Math.round(seconds / 60);

const isNumber = (label) => /^\d+$/.test(label);

const ORDER = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Days that follow each other are told by the first and the last. */
function daysOf(days, { names, to, comma, every }) {
  if (days.length === ORDER.length) return every;
  const follow = days.every((day, i) => i === 0 || ORDER.indexOf(day) === ORDER.indexOf(days[i - 1]) + 1);
  const name = (day) => names[ORDER.indexOf(day)];
  return follow && days.length > 2 ? `${name(days[0])}${to}${name(days.at(-1))}` : days.map(name).join(comma);
}

/** Windows by name, those of numbers together: what is said of numbers, and what stands between. */
function windowsOf(labels, numbered, comma) {
  const numbers = labels.filter(isNumber);
  return [...(numbers.length > 0 ? [numbered(numbers)] : []), ...labels.filter((label) => !isNumber(label))].join(comma);
}

const zh = {
  nowCalling: '正在叫号', lastCalled: '当前叫号', recent: '最近叫号', pleaseWait: '请您稍候',
  pleaseWaitMore: '叫到您时，这里会显示号码和窗口',
  windowLarge: (label) => (isNumber(label) ? '号窗口' : '窗口'),
  windowSmall: (label) => (isNumber(label) ? `请到 ${label} 号窗口` : `请到 ${label}`),
  windowShort: (label) => (isNumber(label) ? `${label} 号窗口` : label),
  waiting: '人等候', noWait: '无需等候', unknownWait: '暂时估不准',
  estimate: (low, high) => {
    const [a, b] = [minutes(low), minutes(high)];
    return a === b || a === 0 ? `约 ${b} 分钟${a === 0 ? '内' : ''}` : `约 ${a}–${b} 分钟`;
  },
  paused: '暂停', serving: '办理中', goToWindow: '请到窗口', free: '可以办理', waitsForCall: '等待叫号', back: (time) => `预计 ${time} 恢复`,
  pausedLine: (labels, reason, time) =>
    `${windowsOf(labels, (numbers) => `${numbers.join('、')} 号窗口`, '、')}暂停服务${reason ? `：${reason}` : ''}${time ? `，预计 ${time} 恢复` : ''}`,
  window: '窗口', number: '号码', matter: '业务', help: '听不清或看不清？请到入口咨询台，我们来帮您',
  welcome: '欢迎光临', welcomeMore: '取号后请坐下等候，叫到您时会显示号码并广播',
  steps: ['取号', '等候', '到窗口'],
  reconnecting: '正在恢复连接', asOf: (time) => `以上为 ${time} 的内容，请留意广播和窗口屏`,
  connecting: '正在连接', connectingMore: '请听广播、看窗口屏',
  lost: '请听广播、看窗口屏', lostMore: '屏幕正在恢复连接，叫号照常进行',
  closed: '今日服务已结束', closedNow: '现在不在服务时间', closedToday: '今日不办公',
  hoursToday: '今日取号', opens: (when) => `下次开放：${when}`, allDay: '全天',
  days: (days) => daysOf(days, { names: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], to: '至', comma: '、', every: '每天' }),
  at: { today: (time) => `今天 ${time}`, tomorrow: (time) => `明日 ${time}`, day: (date, time) => `${date}${time}` },
  missed: (numbers) => `${numbers.join('、')} 号已过号，请到导办台或取号机恢复`,
  emergency: '请立即离开大厅', emergencyMore: '请听从工作人员指引，走最近的安全出口', emergencyShort: '请立即离开大厅，走最近的安全出口',
};

const en = {
  nowCalling: 'Now calling', lastCalled: 'Last called', recent: 'Recent calls', pleaseWait: 'Please wait',
  pleaseWaitMore: 'Your number and window will be shown here',
  windowLarge: (label) => (isNumber(label) ? `Window ${label}` : label),
  windowSmall: (label) => (isNumber(label) ? `Please go to window ${label}` : `Please go to ${label}`),
  windowShort: (label) => (isNumber(label) ? `Window ${label}` : label),
  waiting: 'waiting', noWait: 'No waiting', unknownWait: 'Not known yet',
  estimate: (low, high) => {
    const [a, b] = [minutes(low), minutes(high)];
    if (a === 0) return `within ${b} min`;
    const about = b < 100 ? 'about ' : '';
    return a === b ? `${about}${b} min` : `${about}${a}–${b} min`;
  },
  paused: 'Paused', serving: 'Serving', goToWindow: 'Go to window', free: 'Ready', waitsForCall: 'Next call soon', back: (time) => `Back about ${time}`,
  pausedLine: (labels, reason, time) =>
    `${windowsOf(labels, (numbers) => `${numbers.length > 1 ? 'Windows' : 'Window'} ${numbers.join(', ')}`, ', ')} paused${reason ? `: ${reason.toLowerCase()}` : ''}${time ? `, back about ${time}` : ''}`,
  window: 'Window', number: 'Number', matter: 'Service', help: 'Hard to hear or see? Please ask at the help desk',
  welcome: 'Welcome', welcomeMore: 'Take a ticket and have a seat. We will call your number.',
  steps: ['Take a ticket', 'Have a seat', 'Go to the window'],
  reconnecting: 'Reconnecting', asOf: (time) => `Shown as of ${time}. Please listen and watch the windows.`,
  connecting: 'Connecting', connectingMore: 'Please listen for your number and watch the windows',
  lost: 'Please listen and watch the windows', lostMore: 'This screen is reconnecting. Calls go on.',
  closed: 'Closed for today', closedNow: 'We are closed now', closedToday: 'Closed today',
  hoursToday: 'Tickets today', opens: (when) => `Opens again ${when}`, allDay: 'all day',
  days: (days) => daysOf(days, { names: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], to: '–', comma: ', ', every: 'Every day' }),
  at: { today: (time) => `at ${time} today`, tomorrow: (time) => `at ${time} tomorrow`, day: (date, time) => `on ${date} at ${time}` },
  missed: (numbers) => `${numbers.join(', ')} missed. Please check in at the help desk.`,
  emergency: 'Please leave the hall now', emergencyMore: 'Follow the staff to the nearest exit', emergencyShort: 'Please leave the hall now by the nearest exit',
};

/** The texts of a language; English where there are none. */
export const textsOf = (language) => (language.split('-')[0] === 'zh' ? zh : en);
