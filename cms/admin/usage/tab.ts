/** The tab after “Review”: how often it was read and taken, and who shows it. */
export const usageTab = {
  Component: '/admin/usage/usage-tab.tsx#UsageTab',
  path: '/usage',
  tab: { href: '/usage', label: ({ t }: Translate) => t('ronghe:usage'), order: 160 },
} as const

type Translate = { t: (key: string) => string }
