// What the administrator's page says.

const zh = {
  title: '人员', tabs: { people: '人员', keys: '接口密钥', audit: '操作记录' }, sections: '分类',
  id: '账号', name: '姓名', role: '角色', halls: '大厅', allHalls: '全部大厅', state: '状态', actions: '操作',
  roles: { CLERK: '窗口人员', GUIDE: '导办', SUPERVISOR: '值班长', ADMINISTRATOR: '管理员' },
  roleHints: { CLERK: '只看实时看板', GUIDE: '看板、发通知、确认提醒', SUPERVISOR: '当天全部操作和统计', ADMINISTRATOR: '全部，还管人员、密钥和记录' },
  states: { fine: '正常', locked: '已停用', oneTime: '等待首次登录', demo: '演示账号', revoked: '已作废' },
  add: '添加人员', change: '修改', lock: '停用', unlock: '恢复', reset: '重置密码', save: '保存', cancel: '取消', changing: (id) => `修改 ${id}`,
  changeHint: '修改后这个人要重新登录。', idHint: '小写字母、数字和连字符。', hallsHint: '不选就是全部大厅。', everywhere: '改为全部大厅', someHallsHint: '至少选一个，或选“改为全部大厅”。',
  keyName: '用途', keyId: '前缀', scopes: '权限范围', made: '创建', used: '最近使用', never: '还没用过', makeKey: '新建密钥', revoke: '作废',
  scopeNames: { 'hall:read': '读大厅现状（含谁在哪个窗口）', 'tickets:write': '取号、取消、签到、评价', 'tickets:read': '查号', 'events:read': '读事件（含谁在哪个窗口）', 'reports:read': '读统计', 'metrics:read': '读运行指标' },
  noKeys: '还没有密钥。', secretPassword: (id) => `${id} 的一次性密码。只显示这一次，请现在交给本人：`, secretKey: '新密钥。只显示这一次，请现在抄下：', done: '好', sure: (words) => `确定要${words}吗？`, yes: (words) => `${words}`,
  at: '时间', actor: '谁', what: '做了什么', subject: '对象', detail: '内容', from: '从哪里', day: '日期', anyone: '账号', any: '全部操作', apply: '查', noLines: '没有符合的记录。', more: '只显示最新的 500 条，请缩小范围。',
  origins: { LOCAL: '本机', PRIVATE: '内网', PUBLIC: '外网或代理' }, unknown: '不认识的人',
  audit: {
    'sign-in': '登录', 'sign-in-refused': '登录被拒', 'lock-out': '输错太多，暂停登录', 'sign-out': '退出', 'password-change': '修改自己的密码', 'password-reset': '重置密码',
    'person-add': '添加人员', 'person-change': '修改人员', 'person-lock': '停用人员', 'person-unlock': '恢复人员', 'key-make': '新建密钥', 'key-revoke': '作废密钥',
  },
  reasons: {
    bad_id: '账号只能用小写字母、数字和连字符。', id_taken: '这个账号已经有了。', id_reserved: '这个账号留给系统，请换一个。', halls_missing: '请至少选一个大厅，或选“改为全部大厅”。', last_administrator: '要留下一位管全部大厅的管理员。', no_such_person: '没有这个人。', no_such_key: '这个密钥没有，或已作废。', no_such_hall: '没有这个大厅。',
    name_missing: '请填写姓名或用途。', no_scope: '请至少选一个权限范围。', changed_meanwhile: '别人刚刚修改过，已重新读取，请再试。', yourself: '不能这样修改自己。', made_up: '演示账号不能修改。', not_permitted: '您没有这项权限。', busy: '查询的人太多，请过几秒再试。', access_unknown: '服务器现在读不到人员，请稍后再试。', offline: '连接不上服务器，请稍后再试。', other: '没有成功，请重新打开页面再试。',
  },
};

const en = {
  title: 'People', tabs: { people: 'People', keys: 'API keys', audit: 'Audit' }, sections: 'Sections',
  id: 'Account', name: 'Name', role: 'Role', halls: 'Halls', allHalls: 'All halls', state: 'State', actions: 'Actions',
  roles: { CLERK: 'Clerk', GUIDE: 'Guide', SUPERVISOR: 'Supervisor', ADMINISTRATOR: 'Administrator' },
  roleHints: { CLERK: 'sees the live board', GUIDE: 'board, notices, alerts', SUPERVISOR: 'all of the day, and reports', ADMINISTRATOR: 'everything, also people, keys and audit' },
  states: { fine: 'Active', locked: 'Locked', oneTime: 'First sign-in to come', demo: 'Demo account', revoked: 'Revoked' },
  add: 'Add a person', change: 'Change', lock: 'Lock', unlock: 'Unlock', reset: 'Reset password', save: 'Save', cancel: 'Cancel', changing: (id) => `Change ${id}`,
  changeHint: 'The person has to sign in again after a change.', idHint: 'Small letters, digits and dashes.', hallsHint: 'None chosen means all halls.', everywhere: 'All halls from now on', someHallsHint: 'Choose at least one, or all halls.',
  keyName: 'What for', keyId: 'Prefix', scopes: 'Scopes', made: 'Made', used: 'Last used', never: 'never yet', makeKey: 'New key', revoke: 'Revoke',
  scopeNames: { 'hall:read': 'See the hall, and which clerk is where', 'tickets:write': 'Take, cancel, check in, rate', 'tickets:read': 'Find numbers', 'events:read': 'Read events, and which clerk was where', 'reports:read': 'Read reports', 'metrics:read': 'Read metrics' },
  noKeys: 'There are no keys yet.', secretPassword: (id) => `One-time password of ${id}. It is shown only now; please hand it over:`, secretKey: 'The new key. It is shown only now; please copy it:', done: 'Done', sure: (words) => `Really: ${words}?`, yes: (words) => words,
  at: 'Time', actor: 'Who', what: 'Did what', subject: 'To', detail: 'Detail', from: 'From', day: 'Day', anyone: 'Account', any: 'Anything', apply: 'Show', noLines: 'There are no such lines.', more: 'Only the newest 500 are shown. Please narrow it down.',
  origins: { LOCAL: 'this machine', PRIVATE: 'private network', PUBLIC: 'public or proxy' }, unknown: 'somebody unknown',
  audit: {
    'sign-in': 'Signed in', 'sign-in-refused': 'Sign-in refused', 'lock-out': 'Wrong too often, locked out', 'sign-out': 'Signed out', 'password-change': 'Changed the own password', 'password-reset': 'Password reset',
    'person-add': 'Person added', 'person-change': 'Person changed', 'person-lock': 'Person locked', 'person-unlock': 'Person unlocked', 'key-make': 'Key made', 'key-revoke': 'Key revoked',
  },
  reasons: {
    bad_id: 'An account has small letters, digits and dashes only.', id_taken: 'There is such an account already.', id_reserved: 'The system itself has this account. Please choose another.', halls_missing: 'Please choose at least one hall, or all halls.', last_administrator: 'An administrator of all halls must be left.', no_such_person: 'There is no such person.', no_such_key: 'There is no such key, or it was revoked.', no_such_hall: 'There is no such hall.',
    name_missing: 'Please fill in the name.', no_scope: 'Please choose at least one scope.', changed_meanwhile: 'Somebody else has just changed it. It was read again; please try once more.', yourself: 'You cannot change yourself like this.', made_up: 'A demo account cannot be changed.', not_permitted: 'You may not do this.', busy: 'Too many are asking just now. Please try again in a few seconds.', access_unknown: 'The server cannot read the people just now. Please try again later.', offline: 'The server cannot be reached. Please try again later.', other: 'That did not work. Please open the page again.',
  },
};

export const peopleTexts = { 'zh-CN': zh, en };
