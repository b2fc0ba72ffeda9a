/** The browser that journeys run in: the one on the PATH, else Debian's where it can be installed, else named as missing. */
import { installDebian, pathOf } from '../../infra/local/prerequisites.ts';
import type { Report } from '../../infra/local/report.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function find(): string | null {
  for (const program of PROGRAMS) {
    const path = pathOf(program);
    if (path !== null) return path;
  }
  return process.platform === 'darwin' ? MAC : null;
}

export async function ensureChromium(report: Report): Promise<string> {
  const found = find() ?? ((await installDebian(['chromium', 'fonts-liberation'], report)) ? find() : null);
  if (found !== null) return found;
  throw new Error(
    'Chromium is missing, which the browser tests need. To get it:\n' +
      '  Debian, Ubuntu   sudo apt-get install chromium\n' +
      '  macOS            brew install --cask google-chrome',
  );
}
