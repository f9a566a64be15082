/** The tab beside “Edit”: what changed, what is said about it, and what happened before. */
export const reviewTab = {
  Component: '/admin/review-tab/review-tab.tsx#ReviewTab',
  path: '/review',
  tab: { href: '/review', label: ({ t }: Translate) => t('ronghe:review'), order: 150 },
} as const

type Translate = { t: (key: string) => string }
