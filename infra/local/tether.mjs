// Ends a script in order when the process that runs it is killed: loaded before the script by run.mjs.
import { Socket } from 'node:net';

const descriptor = process.env.ROLECALL_TETHER;
if (descriptor !== undefined) {
  // Processes that the script starts inherit the environment, but not the descriptor.
  delete process.env.ROLECALL_TETHER;
  const pipe = new Socket({ fd: Number(descriptor) });
  pipe.on('error', () => {});
  pipe.on('close', () => process.kill(process.pid, 'SIGTERM'));
  pipe.resume();
  pipe.unref();
}
