/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    reader: import('./reading/reader.ts').Reader
    locale: import('../cms/published/locale.ts').Locale
    /** The record that the page is about. */
    key?: import('../cms/published/record.ts').Key
    path: string
    siteUrl: string
  }
}
