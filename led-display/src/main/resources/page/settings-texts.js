// What the settings page says.

const zh = {
  title: '屏幕设置', intro: '安装屏幕时填一次：程序按此算出最远座位看到的字有多大，字太小时会提醒。',
  inches: '屏幕对角线（英寸）', width: '分辨率 · 宽（像素）', height: '分辨率 · 高（像素）', seat: '最远座位到屏幕（米）',
  layout: '版式', calls: '叫号版：一个大号码，约 12 个窗口以内', board: '窗口版：多个窗口分页，窗口多时用',
  text: '内容', size: '字高', angle: '视角', wanted: '至少', reach: '看得清的距离',
  names: { hero: '正在叫的号码', window: '窗口号', several: '同时叫三个时', list: '最近叫号和窗口列表', notice: '公告（汉字）' },
  millimetres: (value) => `${value} 毫米`, minutes: (value) => `${value}′`, metres: (value) => `${value} 米`,
  warnings: {
    hero: (metres) => `正在叫的号码太小：最远只能到 ${metres} 米。请换更大的屏幕，把座位移近，或再加一块屏幕。`,
    list: (metres) => `列表里的号码太小：最远只能到 ${metres} 米。请换更大的屏幕，或把座位移近。`,
  },
  fine: '最远座位也看得清。', save: '保存并应用', saved: '已保存，大屏已按此显示。', failed: '没有保存：', missing: '请填完四个数字。', other: 'English',
};

const en = {
  title: 'Panel settings', intro: 'Fill in once, when the panel is mounted: how large the text is from the farthest seat is computed, and a warning given where it is too small.',
  inches: 'Diagonal of the panel (inches)', width: 'Resolution, width (pixels)', height: 'Resolution, height (pixels)', seat: 'Farthest seat from the panel (metres)',
  layout: 'Layout', calls: 'Calls: one large number, up to about 12 windows', board: 'Board: many windows, in pages',
  text: 'Text', size: 'Height', angle: 'Angle', wanted: 'At least', reach: 'Read from up to',
  names: { hero: 'Number being called', window: 'Its window', several: 'Three called at once', list: 'Recent calls and the list of windows', notice: 'Notices (Chinese characters)' },
  millimetres: (value) => `${value} mm`, minutes: (value) => `${value}′`, metres: (value) => `${value} m`,
  warnings: {
    hero: (metres) => `The number being called is too small: it can be read from ${metres} m at most. Take a larger panel, move the seats nearer, or add a panel.`,
    list: (metres) => `The numbers in the list are too small: they can be read from ${metres} m at most. Take a larger panel, or move the seats nearer.`,
  },
  fine: 'It can be read from the farthest seat.', save: 'Keep and apply', saved: 'Kept. The screen shows it now.', failed: 'It was not kept: ', missing: 'Please fill in all four numbers.', other: '中文',
};

export const texts = { 'zh-CN': zh, en };
