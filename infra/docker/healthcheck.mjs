/** Exit 0 when the process in this container is well: an API that is ready, or a worker (it has `HEALTH_PORT`) that gets on with its work. */
const { HEALTH_PORT, PORT = '3000' } = process.env;
const address = HEALTH_PORT ? `http://127.0.0.1:${HEALTH_PORT}/healthz` : `http://127.0.0.1:${PORT}/readyz`;
const answer = await fetch(address, { signal: AbortSignal.timeout(3_500) }).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
