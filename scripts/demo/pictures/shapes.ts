import type { Field } from '../format/common.ts'

export const WIDTH = 1280
export const HEIGHT = 720

/** Dark and light ground, ink, accent and a second accent of each field. */
export type Palette = { dark: string; light: string; ink: string; accent: string; second: string }

export const PALETTES: Record<Field, Palette> = {
  robotics: {
    dark: '#12324a',
    light: '#dce9f2',
    ink: '#f4f8fb',
    accent: '#f08a24',
    second: '#4fb3d9',
  },
  cnc: { dark: '#2b2f3a', light: '#e4e6eb', ink: '#f5f6f8', accent: '#d9a441', second: '#7fa7c7' },
  nev: { dark: '#0f3d33', light: '#dcefe8', ink: '#f3faf7', accent: '#7fd14b', second: '#43b7a8' },
  ecommerce: {
    dark: '#5a1f36',
    light: '#f7e3e6',
    ink: '#fff6f4',
    accent: '#ff8552',
    second: '#f5c04e',
  },
  nursing: {
    dark: '#17446b',
    light: '#e0edf6',
    ink: '#f7fbfe',
    accent: '#ef6f7b',
    second: '#63c1c9',
  },
  logistics: {
    dark: '#4a3418',
    light: '#f3e9d8',
    ink: '#fdf9f1',
    accent: '#e8a33d',
    second: '#6aa37b',
  },
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export const rect = (x: number, y: number, width: number, height: number, rest: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${rest}/>`

export const circle = (x: number, y: number, r: number, rest: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${rest}/>`

export const line = (points: readonly (readonly [x: number, y: number])[], rest: string): string =>
  `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke-linecap="round" stroke-linejoin="round" ${rest}/>`

export const at = (x: number, y: number, scale: number, inner: string): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})">${inner}</g>`

const round = (value: number): number => Math.round(value * 100) / 100
