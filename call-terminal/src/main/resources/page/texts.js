// Every sentence of the clerk's page. A text with parts is a function.

const isNumber = (label) => /^\d+$/.test(label);

const zh = {
  title: '叫号',
  window: (label) => (isNumber(label) ? `${label} 号窗口` : label),
  windowWord: '窗口',
  queues: (first, count) => (count > 1 ? `${first} 等 ${count} 个队列` : first),
  connected: '已连接', disconnected: '断线', openState: '营业', pausedState: '暂停',
  reconnecting: (n) => `正在重连，第 ${n} 次…`,
  reconnectingFinish: '断线时可以继续办理，完成会在恢复后上传',
  programGone: '叫号程序没有运行，请重新启动叫号程序',
  slow: '服务器没有回应，正在重试…',
  hallStopped: '大厅已紧急停止叫号',
  finishKept: (number) => `${number} 已记为完成，恢复连接后上传`,
  otherLanguage: 'English', more: '更多', back: '返回', keysOn: '快捷键：开', keysOff: '快捷键：关',

  signIn: '开始工作', signInHint: '输入窗口号、工号和密码', counter: '窗口', clerk: '工号', pin: '密码',
  open: '开窗', takeOver: '接管这个窗口', takeOverHint: '接管后，在办的号会留给您。',
  connecting: '正在连接服务器…', counterBusy: '有人', counterFree: '空着',

  idle: '可以叫号', nothingAtHand: '没有在办的号', nobody: '没有人等候', nobodyHint: '有人取号时，这里会亮起并响一声',
  ready: (n) => `${n} 人在等`,
  lastVisitor: (number, time) => `上一位 ${number}，用时 ${time}`,
  lastNumber: (number, word) => `上一位 ${number}，${word}`,
  called: (times) => `已呼叫 ${times} 次，等人过来`, calledShort: (times) => `已呼叫 ${times} 次`,
  serving: '正在办理', waited: (minutes) => `等了 ${minutes} 分钟`,
  paused: '已暂停 · 大屏已显示',
  pausedUntil: (time) => `预计 ${time} 恢复`, pausedFor: (minutes) => `已暂停 ${minutes} 分钟`,
  seconds: (s) => `${Math.floor(s / 60)} 分 ${s % 60} 秒`,

  next: '呼叫下一位', finishAndNext: '完成并叫下一位', absentAndNext: '过号并叫下一位',
  recall: '重呼', absent: '过号', start: '开始办理', startChecked: '已核验，开始', finish: '完成', hold: '挂起', transfer: '转移',
  pause: '暂停服务', pauseShort: '暂停', resume: '恢复营业', resumeShort: '恢复', close: '关窗', undo: '撤销', take: '代取号', checkin: '报到',
  helpWanted: '有队列需要支援', help: (queue) => `支援${queue}`,
  call: '点叫', callHeld: '继续', callAbsent: '再叫', cancel: '取消', ok: '好',
  left: { done: '已完成', absent: '已记为过号', held: '已挂起', waiting: '已转出', called: '已转给别的窗口', serving: '已转给别的窗口', cancelled: '已取消', voided: '已作废', expired: '已过期' },

  waiting: '等候', waitingCount: (n) => `等候 ${n} 人`, longest: (minutes) => `最长 ${minutes} 分钟`,
  number: '号码', matter: '业务', waitedColumn: '已等', more50: (n) => `还有 ${n} 位没有列出`,
  callNumber: '输入号码', nobodyInList: '现在没有人等候',
  held: '挂起', absentList: '过号', heldAbsent: '挂起 / 过号', none: '没有',
  myDay: '我的今天', dayDone: '已办', dayMean: '平均办理', dayAbsent: '过号', dayPaused: '暂停', minutes: (n) => `${n} 分`,
  sinceStart: '从本程序启动时算起',

  pauseTitle: '暂停服务：原因', pauseHint: '大屏和窗口屏会显示原因和恢复时间', pauseUntil: '预计恢复',
  inMinutes: (n) => `${n} 分钟`, clockTime: '几点', unknownEnd: '不确定', pauseConfirm: '暂停',
  transferTitle: (number) => `把 ${number} 转到哪里？`, transferHint: '保留原来的取号时间，到新队列后排在前面',
  toMatter: '业务', toCounter: '窗口', search: '搜索', waitingShort: (n) => `等 ${n} 人`,
  counterState: { open: '空闲', busy: '办理中', paused: '暂停', closed: '关着' },
  absentTitle: (number) => `${number} 为什么提前过号？`, absentHint: (calls, seconds) => `呼叫满 ${calls} 次、${seconds} 秒以后，不用选原因`,
  absentReasons: { left: '人已经离开', later: '本人要求晚点办', mistake: '取错号了', other: '其他原因' },
  takeTitle: '给来人取一个号', takeHint: '选要办的事，号码会显示在这里', takeDone: '请告诉来人，或写下来', takeAhead: (n) => `前面还有 ${n} 人`,
  noMatch: '没有找到',
  reasons: {
    offline: '与服务器的连接断开了。恢复连接后请先看屏幕上的号，再按一次。', fault: '程序出错了，请再按一次；还不行请重新启动叫号程序。',
    counter_taken: '这个窗口有别人在用。', wrong_pin: '工号或密码不对。', wrong_state: '现在不能这样做，请看屏幕上的号。',
    counter_closed: '窗口已经关了，请重新开窗。', counter_paused: '窗口暂停中，请先恢复。', matter_closed: '这项业务现在不取号。',
    queue_full: '今天的号已经取完了。', unknown_ticket: '没有这个号。', hall_stopped: '大厅已紧急停止叫号。', unavailable: '服务器暂时忙，请再按一次。',
    too_fast: '按得太快了，请再按一次。',
  },
  keys: { numpad: 'Num ' },
};

const en = {
  title: 'Call terminal',
  window: (label) => (isNumber(label) ? `Window ${label}` : label),
  windowWord: 'Window',
  queues: (first, count) => (count > 1 ? `${first} and ${count - 1} more` : first),
  connected: 'Connected', disconnected: 'Offline', openState: 'Open', pausedState: 'Paused',
  reconnecting: (n) => `Reconnecting, try ${n}…`,
  reconnectingFinish: 'You can go on serving; Finish is sent once the link is back',
  programGone: 'The terminal program is not running. Please start it again',
  slow: 'The server does not answer, trying again…',
  hallStopped: 'Calling is stopped in the whole hall',
  finishKept: (number) => `${number} is kept as finished and sent once the link is back`,
  otherLanguage: '中文', more: 'More', back: 'Back', keysOn: 'Shortcuts: on', keysOff: 'Shortcuts: off',

  signIn: 'Start work', signInHint: 'Type your window, your id and your PIN', counter: 'Window', clerk: 'Clerk id', pin: 'PIN',
  open: 'Open window', takeOver: 'Take over this window', takeOverHint: 'The ticket at hand will be yours.',
  connecting: 'Connecting to the server…', counterBusy: 'in use', counterFree: 'free',

  idle: 'Ready', nothingAtHand: 'Nobody at the window', nobody: 'Nobody is waiting', nobodyHint: 'This lights up and rings when somebody comes',
  ready: (n) => `${n} waiting`,
  lastVisitor: (number, time) => `Last: ${number}, took ${time}`,
  lastNumber: (number, word) => `Last: ${number}, ${word}`,
  called: (times) => `Called ${times}×, waiting for the visitor`, calledShort: (times) => `Called ${times}×`,
  serving: 'Serving', waited: (minutes) => `waited ${minutes} min`,
  paused: 'Paused · shown on the screens',
  pausedUntil: (time) => `Back about ${time}`, pausedFor: (minutes) => `paused for ${minutes} min`,
  seconds: (s) => `${Math.floor(s / 60)} min ${s % 60} s`,

  next: 'Call next', finishAndNext: 'Finish and call next', absentAndNext: 'No-show and call next',
  recall: 'Recall', absent: 'No-show', start: 'Start', startChecked: 'ID seen: start', finish: 'Finish', hold: 'Hold', transfer: 'Transfer',
  pause: 'Pause', pauseShort: 'Pause', resume: 'Resume', resumeShort: 'Resume', close: 'Close', undo: 'Undo', take: 'Give a number', checkin: 'Is back',
  helpWanted: 'A queue needs help', help: (queue) => `Help with ${queue}`,
  call: 'Call', callHeld: 'Resume', callAbsent: 'Call', cancel: 'Cancel', ok: 'OK',
  left: { done: 'finished', absent: 'marked as no-show', held: 'on hold', waiting: 'transferred', called: 'at another window', serving: 'at another window', cancelled: 'cancelled', voided: 'voided', expired: 'expired' },

  waiting: 'Waiting', waitingCount: (n) => `${n} waiting`, longest: (minutes) => `longest ${minutes} min`,
  number: 'Number', matter: 'Matter', waitedColumn: 'Waited', more50: (n) => `${n} more not listed`,
  callNumber: 'Number', nobodyInList: 'Nobody is waiting now',
  held: 'On hold', absentList: 'No-show', heldAbsent: 'Hold / no-show', none: 'None',
  myDay: 'My day', dayDone: 'Served', dayMean: 'Mean service', dayAbsent: 'No-show', dayPaused: 'Paused', minutes: (n) => `${n} min`,
  sinceStart: 'Since this program started',

  pauseTitle: 'Pause: why?', pauseHint: 'The screens show the reason and when you are back', pauseUntil: 'Back in',
  inMinutes: (n) => `${n} min`, clockTime: 'At', unknownEnd: 'Not known', pauseConfirm: 'Pause',
  transferTitle: (number) => `Where does ${number} go?`, transferHint: 'It keeps the time when it was taken',
  toMatter: 'Matter', toCounter: 'Window', search: 'Search', waitingShort: (n) => `${n} waiting`,
  counterState: { open: 'Free', busy: 'Serving', paused: 'Paused', closed: 'Closed' },
  absentTitle: (number) => `Why is ${number} a no-show already?`, absentHint: (calls, seconds) => `No reason needed after ${calls} calls and ${seconds} s`,
  absentReasons: { left: 'The visitor has left', later: 'Wants to come later', mistake: 'Took a wrong number', other: 'Another reason' },
  takeTitle: 'Give the visitor a number', takeHint: 'Choose the matter; the number is shown here', takeDone: 'Tell the visitor, or write it down', takeAhead: (n) => `${n} ahead`,
  noMatch: 'Nothing found',
  reasons: {
    offline: 'The connection to the server is down. Look at the current number once it is back, then press again.',
    fault: 'The program failed. Press again; if that does not help, start it again.',
    counter_taken: 'Somebody else works at this window.', wrong_pin: 'Clerk id or PIN is wrong.',
    wrong_state: 'This is not possible now. Look at the current number.',
    counter_closed: 'The window is closed. Please open it again.', counter_paused: 'The window is paused. Resume first.',
    matter_closed: 'No numbers for this matter now.', queue_full: "Today's numbers are used up.", unknown_ticket: 'There is no such number.',
    hall_stopped: 'Calling is stopped in the whole hall.', unavailable: 'The server is busy. Press again.', too_fast: 'Too fast. Press again.',
  },
  keys: { numpad: 'Num ' },
};

export const languages = { 'zh-CN': zh, en };

/** The page's own language that is nearest to a tag. */
export const nearest = (tag) => (String(tag).startsWith('zh') ? 'zh-CN' : 'en');
