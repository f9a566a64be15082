import { label } from '../../fields/label.ts'
import { READERS } from '../../usage/searches.ts'
import type { NavLinkProps } from './nav-link.tsx'

const links: NavLinkProps[] = [
  { to: '/usage', name: label('使用统计', 'Usage') },
  { to: '/searches', name: label('检索统计', 'Searches'), roles: READERS },
]

/** Ways to our own views, below those to the collections. */
export const afterNavLinks = links.map((clientProps) => ({
  path: '/admin/frame/nav-link.tsx#NavLink',
  clientProps,
}))
