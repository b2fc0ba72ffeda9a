/** Fetches with Maven what infra/pom.xml names, with a bar that follows the download. */
import { fileURLToPath } from 'node:url';
import { runLeashed } from './leashed.ts';
import { ensureJdk, ensureMaven } from './prerequisites.ts';
import type { Report } from './report.ts';

const POM = fileURLToPath(new URL('../pom.xml', import.meta.url));
/** Maven's own words: `Progress (1): 45/107 MB`, and `Progress (1): 45 MB` while it does not know the size. */
const PROGRESS = /Progress \(\d+\): ([\d.]+)(?: ?[kKMG]?B)?(?:\/([\d.]+) ?([kKMG]?B))?/g;

/** What is smaller is a part of Maven's own, which it fetches before it begins. */
const SMALLEST_MB = 10;

/** Unpacks what the execution names into the folder. */
export async function fetchWithMaven(execution: string, into: string, label: string, report: Report): Promise<void> {
  const jdk = await ensureJdk(report);
  await ensureMaven(report);
  const inherited = [
    'PATH',
    'HOME',
    'MAVEN_OPTS',
    'MAVEN_ARGS',
    'M2_HOME',
    'MAVEN_HOME',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
  ];
  const env: Record<string, string> = { JAVA_HOME: jdk.home };
  for (const name of inherited) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  await runLeashed('mvn', ['-f', POM, `dependency:unpack@${execution}`, `-Dto=${into}`], {
    name: `fetching ${label} with Maven`,
    env,
    onOutput(text) {
      for (const [, done, whole, unit] of text.matchAll(PROGRESS)) {
        if (unit === 'MB' && Number(whole) >= SMALLEST_MB)
          report.bar(`Fetching ${label}`, Number(done) / Number(whole), `${done}/${whole} MB`);
      }
    },
  });
}
