// What the page says, in Chinese and English. A visitor of another language gets English.

const zh = {
  title: '您要办什么？', subtitle: '点一下，就能取号',
  which: (group) => (group.endsWith('？') ? group : `${group}：办哪一项？`),
  waiting: (n) => `等 ${n} 人`, about: (range) => `约 ${range} 分钟`, aroundTime: (range) => `约 ${range}`, noWait: '不用等',
  closing: { doubtful: '下班前可能轮不到', no: '今天轮不到了' },
  notNow: '现在不办理', hours: (list) => `取号时间 ${list}`,
  large: '大字', low: '低位', voice: '语音', help: '找人帮忙',
  back: '返回上一页', home: '返回首页', next: '下一页', previous: '上一页', page: (n, all) => `第 ${n} 页，共 ${all} 页`,
  lowTitle: '请在下方选择业务', lowText: ['按钮已移到下方。', '要帮忙请按右下角。'],
  taking: '正在取号…', takingText: '请稍等，不用再按',
  done: '取号成功', yourNumber: '您的号码', ahead: '前面还有', people: () => '人', wait: '大约要等', minutes: '分钟', turn: '大约轮到您',
  seat: (zones) => (zones ? `请到${zones}坐下等候` : '请坐下等候'), windows: (list) => `${list} 号窗口办理`, comma: '、',
  phone: '用手机看进度', phoneText: ['手机扫一扫，随时看前面还有几人。', '不扫也可以，听广播、看大屏。'],
  takePaper: '请从下方取走号票', writeDown: (number) => `请记下号码 ${number}`, orScan: '，或扫码保存',
  another: '再取一张', finish: '好了，返回',
  offline: '暂时取不了号', offlineText: (desk) => ['网络正在恢复，请稍等。', `着急的话，请到${desk}，`, '工作人员会帮您取号。'],
  offlineSmall: '正在自动重试，不用按',
  stopped: '大厅暂停服务', stoppedText: ['请听从现场工作人员安排。', '已取的号继续有效。'],
  closedToday: '今日取号已结束', closedNow: '现在不取号', closedDay: '今天不取号', today: '今天',
  nextTaking: (time) => `下次取号：今天 ${time} 起`, nextDay: '请在下一个工作日的取号时间再来',
  helpTitle: '有人帮您', helpText: (desk) => [`请到${desk}，`, '告诉工作人员您要办什么，', '会帮您取号。'],
  printerFailed: '打印机暂时不能用，仍可取号', printerFailedText: ['号码会显示在屏幕上，', '请记下来或用手机扫码'],
  ownNumbers: '网络暂时断开，仍可取号', ownNumbersText: (time) => [`取到的是“离线号”，按取号时间排队。`, `等候人数是 ${time} 的情况。`],
  ownNumber: '离线号', ownNumberText: ['前面有几人，网络恢复后才知道。', '按取号时间排队，不用重取。'],
  idle: '还要继续吗？', idleText: (seconds) => `不用急，${seconds} 秒不操作会回到首页。`, goOn: '继续',
  paperOut: '打印纸用完了，仍可取号', onScreen: '取号，看屏幕',
  refusals: {
    printer_not_ready: ['现在打印不了号票', () => ['您仍可以取号：号码会显示在屏幕上，', '请记下来或用手机扫码。']],
    queue_full: ['今日号已取完', (desk) => ['请改天再来，', `或到${desk}问一问还能怎么办。`]],
    matter_closed: ['现在不办理', (desk) => ['请在取号时间再来，', `或到${desk}问一问。`]],
    hall_stopped: ['大厅暂停服务', () => ['请听从现场工作人员安排。']],
    unknown_matter: ['这项业务有变动', (desk) => ['请返回首页重新选择，', `或到${desk}问一问。`]],
    duplicate_holder: ['您已经取过号了', (desk) => ['请用已有的号码等候，', `号码忘了请到${desk}。`]],
    offline: ['没有取到号', (desk) => ['网络正在恢复，请过一会儿再试。', `着急的话，请到${desk}。`]],
    other: ['没有取到号', (desk) => ['请再试一次，', `或到${desk}，工作人员会帮您。`]],
  },
};

const en = {
  title: 'What do you need?', subtitle: 'Touch once to get a number',
  which: (group) => (group.endsWith('?') ? group : `${group}: which one?`),
  waiting: (n) => `${n} waiting`, about: (range) => `about ${range} min`, aroundTime: (range) => `about ${range}`, noWait: 'No wait',
  closing: { doubtful: 'may not be today', no: 'too late for today' },
  notNow: 'Not available now', hours: (list) => `Numbers ${list}`,
  large: 'Bigger', low: 'Lower', voice: 'Speak', help: 'Get help',
  back: 'Go back', home: 'Start page', next: 'Next', previous: 'Previous', page: (n, all) => `Page ${n} of ${all}`,
  lowTitle: 'Please choose below', lowText: ['The buttons have moved down.', 'For help, touch the lower right.'],
  taking: 'Getting your number…', takingText: 'One moment, no need to touch again',
  done: 'You have a number', yourNumber: 'Your number', ahead: 'Ahead of you', people: (n) => (n === 1 ? 'person' : 'people'), wait: 'Expected wait', minutes: 'min', turn: 'Your turn at about',
  seat: (zones) => (zones ? `Please take a seat in ${zones}` : 'Please take a seat'), windows: (list) => (list.includes(',') ? `Windows ${list}` : `Window ${list}`), comma: ', ',
  phone: 'Follow it on your phone', phoneText: ['Scan to see your place in the queue.', 'Or just watch the screen and listen.'],
  takePaper: 'Take your ticket below', writeDown: (number) => `Please note your number ${number}`, orScan: ', or scan it',
  another: 'One more', finish: 'Done',
  offline: 'Cannot give numbers right now', offlineText: (desk) => ['The connection is coming back.', `In a hurry? Please go to`, `${desk}.`],
  offlineSmall: 'Trying again by itself, no need to touch',
  stopped: 'The hall has stopped', stoppedText: ['Please follow the staff.', 'Numbers already taken stay valid.'],
  closedToday: 'No more numbers today', closedNow: 'No numbers right now', closedDay: 'No numbers today', today: 'Today',
  nextTaking: (time) => `Next numbers: today from ${time}`, nextDay: 'Please come back on the next working day',
  helpTitle: 'We will help you', helpText: (desk) => ['Please go to', `${desk}`, 'and say what you came for.'],
  printerFailed: 'No paper tickets — you can still take a number', printerFailedText: ['Your number will be on the screen:', 'note it down or scan it'],
  ownNumbers: 'No connection — you can still take a number', ownNumbersText: (time) => ['It will be an “offline number”, in line by its time.', `The people waiting are those of ${time}.`],
  ownNumber: 'Offline number', ownNumberText: ['How many are ahead is not known yet.', 'You are in line by the time you took it.'],
  idle: 'Do you need more time?', idleText: (seconds) => `No rush. Back to the start in ${seconds} s.`, goOn: 'Go on',
  paperOut: 'Out of paper — you can still take a number', onScreen: 'Take it on the screen',
  refusals: {
    printer_not_ready: ['No paper ticket right now', () => ['You can still take a number: it will be on the screen,', 'to note down or scan.']],
    queue_full: ['Full today', (desk) => ['Please come another day,', `or ask at ${desk}.`]],
    matter_closed: ['Not available now', (desk) => ['Please come back in opening hours,', `or ask at ${desk}.`]],
    hall_stopped: ['The hall has stopped', () => ['Please follow the staff.']],
    unknown_matter: ['This service has changed', (desk) => ['Please choose again,', `or ask at ${desk}.`]],
    duplicate_holder: ['You already have a number', (desk) => ['Please wait with that one.', `Forgotten it? Ask at ${desk}.`]],
    offline: ['No number yet', (desk) => ['The connection is coming back. Please try again soon,', `or go to ${desk}.`]],
    other: ['No number yet', (desk) => ['Please try once more,', `or go to ${desk}.`]],
  },
};

/** The texts of a language tag. */
export const textsOf = (language) => (language.startsWith('zh') ? zh : en);

/** How a language is called by those who read it. */
export function languageName(tag) {
  const names = { zh: '中文', en: 'English' };
  return names[tag.split('-')[0]] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
}
