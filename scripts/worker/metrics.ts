import type { Payload } from 'payload'
import type { Worker } from '../../cms/publishing/worker.ts'

type Labels = Record<string, string>
type Metric = { name: string; help: string; type: 'gauge' | 'counter'; values: [Labels, number][] }

/** The worker's figures as Prometheus reads them, https://prometheus.io/docs/instrumenting/exposition_formats/ */
export async function metricsText(
  worker: Pick<Worker, 'health'>,
  payload: Payload,
): Promise<string> {
  const { followers, unread, isLeading, error } = worker.health()
  const [rows, oldest] = await outbox(payload)
  const each = (value: (follower: (typeof followers)[number]) => number): [Labels, number][] =>
    followers.map((follower) => [{ follower: follower.name }, value(follower)])
  const gauge = (name: string, help: string, values: [Labels, number][]): Metric => ({
    name,
    help,
    type: 'gauge',
    values,
  })
  const all: Metric[] = [
    gauge('ronghe_worker_leading', 'Whether this process is the one worker', [
      [{}, isLeading ? 1 : 0],
    ]),
    gauge('ronghe_worker_failing', 'Whether the last pass failed', [[{}, error ? 1 : 0]]),
    gauge('ronghe_outbox_rows', 'Changes not yet read', [[{}, rows]]),
    gauge('ronghe_outbox_lag_seconds', 'Age of the oldest change not yet read', [[{}, oldest]]),
    gauge('ronghe_unreadable_records', 'Records that could not be read', [[{}, unread.length]]),
    gauge(
      'ronghe_follower_waiting',
      'Changes that a follower has still to take',
      each(({ waiting }) => waiting),
    ),
    gauge(
      'ronghe_follower_parked',
      'Changes that failed five times',
      each(({ parked }) => parked.length),
    ),
    {
      name: 'ronghe_follower_delivered_total',
      help: 'Changes that a follower has taken since the start',
      type: 'counter',
      values: each(({ delivered }) => delivered),
    },
    {
      name: 'ronghe_follower_failures_total',
      help: 'Changes that a follower has failed to take since the start',
      type: 'counter',
      values: each(({ failed }) => failed),
    },
    gauge(
      'ronghe_pages_owners_left',
      'Resources and lists whose pages a new version of the site has still to write',
      each(({ figures }) => figures.left ?? 0),
    ),
    {
      name: 'ronghe_pages_written_total',
      help: 'Pages written since the start',
      type: 'counter',
      values: followers.flatMap(({ figures }): [Labels, number][] =>
        figures.pages === undefined ? [] : [[{}, figures.pages]],
      ),
    },
  ]
  return all.map(exposition).join('')
}

/** How many rows wait in the outbox, and for how many seconds the oldest of them has. */
async function outbox(payload: Payload): Promise<[number, number]> {
  const { totalDocs, docs } = await payload.find({
    collection: 'outbox',
    sort: 'id',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const oldest = docs[0] ? (Date.now() - Date.parse(docs[0].createdAt)) / 1000 : 0
  return [totalDocs, Math.max(0, oldest)]
}

const exposition = ({ name, help, type, values }: Metric): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labelText(labels)} ${value}`),
    '',
  ].join('\n')

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`)
  return pairs.length > 0 ? `{${pairs.join()}}` : ''
}
