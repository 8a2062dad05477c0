// Loaded before the command under test: writes its peak memory (MB) and processor time (ms) to the file that PEAK_FILE names.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.PEAK_FILE, JSON.stringify({ mb: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});
