import type { CollectionConfig } from 'payload'
import type { Env } from '../env.ts'
import { Deliveries } from '../publishing/deliveries.ts'
import { Leases } from '../publishing/leases.ts'
import { Outbox } from '../publishing/outbox.ts'
import { documents } from './files/documents.ts'
import { media } from './files/media.ts'
import { Affiliations } from './parties/affiliations.ts'
import { Decisions } from './parties/decisions.ts'
import { Memberships } from './parties/memberships.ts'
import { Organizations } from './parties/organizations.ts'
import { People } from './parties/people.ts'
import { Projects } from './parties/projects.ts'
import { Bases } from './resources/bases.ts'
import { Cases } from './resources/cases.ts'
import { Courses } from './resources/courses.ts'
import { Facilities } from './resources/facilities.ts'
import { Materials } from './resources/materials.ts'
import { Modules } from './resources/modules.ts'
import { Units } from './resources/units.ts'
import { Addresses } from './review/addresses.ts'
import { Comments } from './review/comments.ts'
import { Releases } from './review/releases.ts'
import { Reviews } from './review/reviews.ts'
import { Schedules } from './review/schedules.ts'
import { Transfers } from './review/transfers.ts'
import { Users } from './users/index.ts'
import { Invitations } from './users/invitations.ts'
import { Notices } from './users/notices.ts'
import {
  Certificates,
  Industries,
  Majors,
  Positions,
  Skills,
  Technologies,
} from './vocabularies/index.ts'

/** Every collection, in the order of the admin's navigation. */
export const collections = ({ dataDir }: Env): CollectionConfig[] => [
  Courses,
  Modules,
  Units,
  Cases,
  Bases,
  Facilities,
  Materials,
  media(dataDir),
  documents(dataDir),
  Notices,
  Reviews,
  Comments,
  Releases,
  Schedules,
  Transfers,
  Addresses,
  Organizations,
  People,
  Affiliations,
  Projects,
  Memberships,
  Decisions,
  Users,
  Invitations,
  Majors,
  Industries,
  Positions,
  Skills,
  Certificates,
  Technologies,
  Outbox,
  Deliveries,
  Leases,
]
