// Loaded before a program that is measured: tells its peak memory, in KB, in a file.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
