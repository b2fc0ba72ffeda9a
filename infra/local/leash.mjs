// Ends the processes it was told of, and removes what was temporary, once the pipe on its standard input closes:
// that is when the process that holds the other end exits, however it does. Plain JavaScript, to start in no time.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 15_000;
const held = new Map();
const temporary = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.hold !== undefined) held.set(message.hold, message.signal);
  if (message.drop !== undefined) held.delete(message.drop);
  if (message.temporary !== undefined) temporary.add(message.temporary);
}

// A held process leads a group of its own, so that what it has started ends with it.
const kill = (pid, signal) => {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
};

for (const [pid, signal] of held) kill(pid, signal);
const deadline = Date.now() + GRACE_MS;
while (Date.now() < deadline && [...held.keys()].some((pid) => kill(pid, 0))) await sleep(50);
for (const pid of held.keys()) kill(pid, 'SIGKILL');
for (const path of temporary) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
