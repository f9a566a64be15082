/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    reader: import('./reading/reader.ts').Reader
    locale: import('../cms/published/locale.ts').Locale
    /** Whose page this is: a record, a list of a kind, or the site itself. */
    owner: import('./reading/routes.ts').Owner
    /** Which page of a list; the front page has no number. */
    page?: number
    path: string
    siteUrl: string
    /** Whether the page is of a draft, for those who write it. */
    isPreview?: boolean
    /** Why a draft is not shown. */
    notice?: 'invalid' | 'expired' | 'members' | 'incomplete' | 'no-module'
    /** Why the page could not be made. */
    failure?: Error
  }
}
