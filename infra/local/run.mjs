// Runs a script of this repository on the pinned Node, from whatever Node the host has: `node infra/local/run.mjs SCRIPT.ts [args…]`.
// It must itself run on Node 20, before anything is installed: plain JavaScript, built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pinned = resolve(root, 'node_modules/node/bin/node');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('usage: node infra/local/run.mjs SCRIPT.ts [args…]');
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error('Rolecall runs on Linux and macOS; on Windows, use WSL or infra/compose.yaml.');
  process.exit(1);
}

/** Resolves to the exit code; a child that a signal ended gives 128 and more, as a shell says it. */
function run(command, commandArgs, options) {
  return new Promise((done) => {
    const child = spawn(command, commandArgs, options);
    const pass = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      done(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
    watchNpm(() => child.kill('SIGTERM'));
  });
}

/** npm passes signals on, but cannot when it is killed: then this process belongs to another parent, and ends too. */
function watchNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}

/** Whether what npm says it has installed is what package-lock.json asks for; an interrupted install says nothing. */
function isInstalled() {
  try {
    const packages = (file) => JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages;
    const installed = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(([path, wanted]) => {
      if (path === '') return true;
      const found = installed[path];
      return found === undefined
        ? wanted.optional || wanted.devOptional || wanted.peer
        : found.version === wanted.version;
    });
  } catch {
    return false;
  }
}

if (!isInstalled()) {
  const started = Date.now();
  process.stderr.write('Installing packages (npm install) … ');
  // Not `npm ci`: it refuses a lock made where a registry had not every platform's optional packages.
  const code = await run(
    'npm',
    ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (code !== 0 || !existsSync(pinned)) {
    console.error(`npm install failed with code ${code}.`);
    process.exit(code || 1);
  }
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

// The pipe on descriptor 3 is held open by this process alone: its end tells the script that this process is gone.
const tether = new URL('./tether.mjs', import.meta.url).href;
process.exit(
  await run(pinned, ['--disable-warning=ExperimentalWarning', `--import=${tether}`, resolve(script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: {
      ...process.env,
      PATH: `${resolve(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
      ROLECALL_TETHER: '3',
    },
  }),
);
