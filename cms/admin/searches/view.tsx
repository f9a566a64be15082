import type { AdminViewServerProps } from 'payload'
import { Framed } from '../frame/framed.tsx'
import { Searches } from './searches.tsx'

/** `/admin/searches`: what readers searched. */
export const SearchesView = (view: AdminViewServerProps) => (
  <Framed view={view} path="/searches">
    <Searches />
  </Framed>
)
