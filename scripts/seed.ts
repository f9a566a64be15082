import path from 'node:path'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { openPayload } from './library.ts'
import { readOptions } from './options.ts'
import { seedDemo } from './seed/demo.ts'

/* `npm run seed [-- --data DIR]`: fills an empty library with the demo, through the real release. */
await runCommand(async () => {
  const { dataDir } = await enterLibrary(readOptions())
  const payload = await openPayload()
  const started = performance.now()
  try {
    const count = await seedDemo({
      payload,
      folder: path.join(import.meta.dirname, 'demo'),
      accountsFile: path.join(dataDir, 'demo-accounts.json'),
      say: (line) => console.info(line),
    })
    console.info(
      `${count} 项资源 resources, ${((performance.now() - started) / 1000).toFixed(0)} s`,
    )
  } finally {
    await payload.destroy()
  }
})
