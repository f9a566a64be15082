import type { Payload } from 'payload'
import { mailDigests } from '../notices/digest.ts'
import type { Chore } from '../publishing/chores.ts'
import { runSchedules } from './run-schedules.ts'
import { tellOverdue } from './tell-overdue.ts'

/** What the worker does by the clock for those who write and sign. */
export const workflowChores = (payload: Payload): Chore[] => [
  { name: 'schedules', every: 10, run: (now) => runSchedules(payload, now) },
  { name: 'reminders', every: 600, run: (now) => tellOverdue(payload, now) },
  { name: 'digests', every: 120, run: (now) => mailDigests(payload, now) },
]
