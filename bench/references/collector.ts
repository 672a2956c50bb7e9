/**
 * Comes with every server that is measured. Has the garbage collected when asked, because memory full of it says
 * nothing; and ends the server with whoever started it.
 */
process.on('SIGUSR2', () => {
  globalThis.gc!()
  globalThis.gc!()
  process.send!('collected')
})
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
