import type { AdminViewServerProps } from 'payload'
import { Framed } from '../frame/framed.tsx'
import { UsagePage } from './usage-page.tsx'

/** `/admin/usage`: what readers did with the resources. */
export const UsageView = (view: AdminViewServerProps) => (
  <Framed view={view} path="/usage">
    <UsagePage />
  </Framed>
)
