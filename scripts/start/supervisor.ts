import type { ChildProcess } from 'node:child_process'
import { ExpectedError } from '../expected-error.ts'
import { tail } from './run.ts'
import { becomesWell, end, isAlive, launch, type Service } from './service.ts'

/** A process that ends this often, each time soon after it was started, is given up. */
const MOST_RESTARTS = 5
/** Milliseconds: the wait before the first restart, doubled each time. */
const FIRST_WAIT = 500
/** Milliseconds after which a process counts as running well again. */
const SETTLED = 20_000

type Options = {
  print: (line: string) => void
  /** Called once when a part cannot be kept running. */
  onGivenUp: (service: Service) => void
}

type Running = {
  service: Service
  child: ChildProcess
  isUp: boolean
  restarts: number
  startedAt: number
  timer?: NodeJS.Timeout
}

/** Keeps services running: starts them in order, restarts one that ends, ends all in reverse order. */
export function createSupervisor({ print, onGivenUp }: Options) {
  const all: Running[] = []
  let isStopping = false

  function watch(running: Running): void {
    running.child.once('exit', (code, signal) => {
      if (isStopping || !running.isUp) return
      if (performance.now() - running.startedAt > SETTLED) running.restarts = 0
      const { zh, en } = running.service
      if (running.restarts++ >= MOST_RESTARTS) return onGivenUp(running.service)
      const wait = FIRST_WAIT * 2 ** (running.restarts - 1)
      print(
        `  ! ${zh}意外结束（${signal ?? code}），${wait / 1000} 秒后重启 · ${en} ended (${signal ?? code}); restart ${running.restarts} of ${MOST_RESTARTS} in ${wait / 1000} s`,
      )
      running.timer = setTimeout(() => void restart(running), wait)
    })
  }

  async function restart(running: Running): Promise<void> {
    if (isStopping) return
    running.startedAt = performance.now()
    running.child = await launch(running.service)
    watch(running)
    if (await becomesWell(running.service, running.child))
      print(`  ✓ ${running.service.zh}已恢复 · ${running.service.en} runs again`)
  }

  return {
    /** Starts a service and waits until it is well. Throws ExpectedError with the end of its log. */
    async start(service: Service): Promise<void> {
      const child = await launch(service)
      const running: Running = {
        service,
        child,
        isUp: false,
        restarts: 0,
        startedAt: performance.now(),
      }
      all.push(running)
      watch(running)
      if (isStopping) return end(child)
      running.isUp = await becomesWell(service, child)
      if (running.isUp || isStopping) return
      const { zh, en, logFile, patience } = service
      const how = isAlive(child)
        ? { zh: `${patience} 秒内没有就绪`, en: `was not ready within ${patience} s` }
        : { zh: '启动后即退出', en: 'ended at once' }
      throw new ExpectedError(
        `${zh}${how.zh}，日志末尾如下，全文见 ${logFile}`,
        `${en} ${how.en}; the end of its log, in full in ${logFile}:\n${await tail(logFile)}`,
      )
    },
    /** Ends every service, the last started first. */
    async stop(): Promise<void> {
      isStopping = true
      for (const { child, timer } of all.splice(0).reverse()) {
        clearTimeout(timer)
        await end(child)
      }
    },
  }
}
