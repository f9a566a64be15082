/**
 * Texts for the places where Payload takes a key of its translations and nothing else, and words of
 * Payload's own that say another thing here: a locale is the language of the content, the dashboard is
 * the start page, and Chinese calls one thing by one name.
 */
export const translations = {
  zh: {
    ronghe: { review: '会签', usage: '使用' },
    general: {
      aboutToRestoreAsDraft: '即将把{{label}}“<1>{{title}}</1>”恢复为草稿。确定吗？',
      aboutToTrash: '即将把{{label}}“<1>{{title}}</1>”移到回收站，以后可以恢复。确定吗？',
      aboutToTrashCount: '即将把 {{count}} 个{{label}}移到回收站，以后可以恢复',
      aboutToPermanentlyDelete: '即将永久删除{{label}}“<1>{{title}}</1>”，不能恢复。确定吗？',
      aboutToPermanentlyDeleteTrash:
        '即将从回收站永久删除 <0>{{count}}</0> 个<1>{{label}}</1>，不能恢复。确定吗？',
      allLocales: '所有语言',
      backToDashboard: '返回首页',
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '新建{{label}}',
      dashboard: '首页',
      deletedAt: '删除时间',
      deletePermanently: '跳过回收站，永久删除',
      documentIsTrashed: '此{{label}}在回收站中，只能查看；恢复后才能编辑。',
      duplicate: '复制一份',
      emptyTrash: '清空回收站',
      emptyTrashLabel: '清空{{label}}回收站',
      fallbackToDefaultLocale: '没有时用默认语言',
      locale: '内容语言',
      locales: '内容语言',
      noLabel: '–',
      noResults: '没有{{label}}，或没有符合上面条件的。',
      noResultsDescription: '还没有，或没有符合上面条件的。',
      noResultsFound: '没有内容',
      noTrashResults: '回收站里没有{{label}}。',
      payloadSettings: '界面设置',
      perPage: '每页 {{limit}} 条',
      searchBy: '搜索{{label}}',
      selectLabel: '选择{{label}}',
      sorryNotFound: '找不到这个页面：可能已被删除、移动，或者您无权查看。',
      titleTrashed: '{{label}}“{{title}}”已移到回收站。',
      trash: '回收站',
      trashedCountSuccessfully: '{{count}} 个{{label}}已移到回收站。',
    },
    localization: {
      cannotCopySameLocale: '两种语言相同，不能复制',
      copyToLocale: '复制到另一种语言',
      selectLocaleToCopy: '选择要复制的语言',
    },
    version: {
      selectLocales: '选择要显示的语言',
      showLocales: '显示语言：',
    },
  },
  en: {
    ronghe: { review: 'Review', usage: 'Usage' },
    general: {
      locale: 'Content',
      noLabel: '–',
      payloadSettings: 'Display settings',
      sorryNotFound: 'This page is not there: it was deleted or moved, or you may not see it.',
    },
  },
}
