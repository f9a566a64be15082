/**
 * Loaded into every process that the start script makes: should the start script be killed, its end
 * of the channel closes, and the process ends as if it had been asked to.
 */
const PATIENCE = 5000

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
