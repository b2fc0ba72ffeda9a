/** Preloaded into a process under measurement: when it ends, it leaves its largest resident size (in kilobytes) in a file. */
import { writeFileSync } from 'node:fs';

const file = process.env['BENCH_PEAK_FILE'];
const script = process.env['BENCH_PEAK_SCRIPT'];
// A process that it starts inherits the environment, and is not the one that is measured.
if (file && script && process.argv[1]?.endsWith(script)) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
