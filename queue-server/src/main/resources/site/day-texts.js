// What the page of a day says, in both languages. A text with parts is a function.

const zh = {
  loading: '正在统计…', loadingHint: '第一次看很早的日子，可能要等几分钟',
  failed: '统计没有取到', failedHint: '服务器没有回答，数字都还在。', again: '再试一次',
  denied: '您没有查看统计的权限', deniedHint: '请联系管理员。',
  empty: '这段时间没有取号记录', emptyHint: '大厅没有开门，或者系统还没有启用。',
  period: '时间段', periods: { day: '日', week: '周', month: '月', quarter: '季', year: '年' },
  before: { day: '前一天', week: '上一周', month: '上个月', quarter: '上一季', year: '上一年' },
  after: { day: '后一天', week: '下一周', month: '下个月', quarter: '下一季', year: '下一年' },
  quarter: (year, n) => `${year}年第${n}季度`, year: (year) => `${year}年`,
  chooseDay: '选择日期', asOf: (time) => `截至 ${time}`, exports: '导出表格', print: '打印',
  formats: { xlsx: 'Excel 工作簿', csv: 'CSV（UTF-8）', 'csv-gb18030': 'CSV（GB18030）', monthly: '公开月报' },

  taken: '取号', tickets: '张', served: '已办', pieces: '件', median: '等候中位数', minute: '分钟', minuteShort: '分',
  stillHere: (n) => `在厅 ${n}`, unserved: (n) => `未办理 ${n}`, cancelled: (n) => `取消 ${n}`, ninety: (n) => `九成在 ${n} 分钟内`,
  within: (n) => `${n} 分钟内`, kept: (n) => `预计准确 ${n}%`, service: '平均办理', yesterday: (time) => `前一天 ${time}`,
  noShow: '过号率', noShows: (n) => `${n} 张`,

  asTable: '看表格', asChart: '看图',
  waitTime: '等候时间', perHalfHour: '每半小时，分钟', half: '一半人在此之内', nine: '九成人在此之内', longest: '最长', target: (n) => `目标 ${n}`,
  waitLabel: (p50, p90, worst) => `等候时间折线图：一半人在 ${p50} 分钟内，九成人在 ${p90} 分钟内；最忙的半小时九成人在 ${worst} 分钟内`,
  halfHour: '半小时', takenPlain: '取号',
  spread: '等候时间分布', peopleByMinutes: '人数，按分钟', targetMinutes: (n) => `目标 ${n} 分钟`, waitedMinutes: '等候分钟', people: '人数',
  spreadLabel: (within, all, target) => `等候时间分布图：${all} 人中 ${within} 人在 ${target} 分钟内`,
  servedBy: '各业务已办', servedLabel: (all) => `已办条形图：${all}`, others: (n) => `其他 ${n} 项`, splitBy: '分类',
  parts: { matters: '事项', queues: '队列', lanes: '通道', days: '日期', windows: '窗口', clerks: '工作人员' },
  figureHeads: ['取号', '已办', '过号', '取消', '未办理', '等候中位数', '九成等候', '目标内', '预计准确', '满意率'],
  places: { windows: '各窗口', clerks: '各工作人员' }, clerk: '工作人员', servedPlain: '已办', serviceMean: '平均办理', paused: '暂停', overtime: '延时', satisfied: '满意率',
  nobodyWorked: '没有窗口开过',
};

const en = {
  loading: 'Counting…', loadingHint: 'The first look at days long ago may take some minutes',
  failed: 'The figures did not come', failedHint: 'The server did not answer. No figure is lost.', again: 'Try again',
  denied: 'You may not see reports', deniedHint: 'Please ask an administrator.',
  empty: 'No number was taken in this time', emptyHint: 'The hall was closed, or the system was not in use yet.',
  period: 'Period', periods: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  before: { day: 'Day before', week: 'Week before', month: 'Month before', quarter: 'Quarter before', year: 'Year before' },
  after: { day: 'Next day', week: 'Next week', month: 'Next month', quarter: 'Next quarter', year: 'Next year' },
  quarter: (year, n) => `Q${n} ${year}`, year: (year) => year,
  chooseDay: 'Choose a day', asOf: (time) => `As of ${time}`, exports: 'Export', print: 'Print',
  formats: { xlsx: 'Excel workbook', csv: 'CSV (UTF-8)', 'csv-gb18030': 'CSV (GB18030)', monthly: 'Public monthly report' },

  taken: 'Taken', tickets: 'numbers', served: 'Served', pieces: 'visits', median: 'Median wait', minute: 'min', minuteShort: 'min',
  stillHere: (n) => `${n} still here`, unserved: (n) => `${n} unserved`, cancelled: (n) => `${n} cancelled`, ninety: (n) => `90% within ${n} min`,
  within: (n) => `Within ${n} min`, kept: (n) => `estimates kept ${n}%`, service: 'Mean service', yesterday: (time) => `day before ${time}`,
  noShow: 'No-show rate', noShows: (n) => `${n} numbers`,

  asTable: 'As table', asChart: 'As chart',
  waitTime: 'Waiting time', perHalfHour: 'by half hour, minutes', half: 'Half within this', nine: '90% within this', longest: 'Longest', target: (n) => `Target ${n}`,
  waitLabel: (p50, p90, worst) => `Line chart of waits: half waited up to ${p50} min, 90% up to ${p90} min; in the busiest half hour 90% up to ${worst} min`,
  halfHour: 'Half hour', takenPlain: 'Taken',
  spread: 'Spread of waits', peopleByMinutes: 'people, by minutes', targetMinutes: (n) => `Target ${n} min`, waitedMinutes: 'Minutes waited', people: 'People',
  spreadLabel: (within, all, target) => `Histogram of waits: ${within} of ${all} people waited up to ${target} min`,
  servedBy: 'Served', servedLabel: (all) => `Bar chart of visits served: ${all}`, others: (n) => `${n} others`, splitBy: 'Split by',
  parts: { matters: 'Matter', queues: 'Queue', lanes: 'Lane', days: 'Day', windows: 'Window', clerks: 'Clerk' },
  figureHeads: ['Taken', 'Served', 'No-show', 'Cancelled', 'Unserved', 'Median wait', '90% wait', 'In target', 'Estimates kept', 'Satisfied'],
  places: { windows: 'Windows', clerks: 'Clerks' }, clerk: 'Clerk', servedPlain: 'Served', serviceMean: 'Mean service', paused: 'Paused', overtime: 'Overtime', satisfied: 'Satisfied',
  nobodyWorked: 'No window was open',
};

export const dayTexts = { 'zh-CN': zh, en };
