// Known weaknesses of the packages that the service runs on: fails on a high or critical one, and says so when the registry has no list of them.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 120_000 });
let report = {};
try {
  report = JSON.parse(stdout);
} catch {
  // No answer at all.
}
const counts = report.metadata?.vulnerabilities;
if (counts === undefined) {
  console.log('audit skipped: the registry gives no advisories');
} else {
  const grave = counts.high + counts.critical;
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {})) {
    console.log(`${severity}: ${name} ${range}`);
  }
  console.log(`audit: ${counts.total} known weaknesses, ${grave} of them high or critical`);
  process.exitCode = grave > 0 ? 1 : 0;
}
