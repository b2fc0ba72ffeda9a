/** The server that listens: what is too large, too slow or not HTTP at all gets its answer here, before anything is done for it. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { DomainError } from '../../postings/errors.ts';
import { problemOf } from '../problems.ts';
import { LIMITS } from './limits.ts';

const LOOK_EVERY_MS = 1_000;

export function openServer(listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: LIMITS.headerBytes,
      headersTimeout: LIMITS.headerSeconds * 1_000,
      // A feed may take as long as it likes, as long as it comes: `cutSlowSenders` sees to that.
      requestTimeout: 0,
      // Node looks for late headers each 30 s otherwise.
      connectionsCheckingInterval: LOOK_EVERY_MS,
      // Longer than the idle time of common proxies (60 s), so that it is never us who cuts a connection that they are about to use.
      keepAliveTimeout: 65_000,
    },
    listener,
  );
  server.maxHeadersCount = LIMITS.headers;
  server.maxConnections = LIMITS.connections;
  server.timeout = LIMITS.silenceSeconds * 1_000;
  server.on('clientError', answerClientError);
  cutSlowSenders(server);
  return server;
}

/** Node's own answers have no body; ours say what was expected, as everywhere. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  sendRaw(socket, refusalOf(error.code));
}

function refusalOf(code: string | undefined): DomainError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const limit = LIMITS.headerBytes;
    return new DomainError('headers-too-large', `Address and headers are over ${limit} bytes.`, { data: { limit } });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new DomainError('too-slow', `The headers have to come within ${LIMITS.headerSeconds} seconds.`);
  }
  return new DomainError('malformed-body', 'This is not HTTP/1.1, or its body is not as its headers say.');
}

function sendRaw(socket: Duplex, error: DomainError): void {
  const problem = problemOf(error);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

type Sender = { request: IncomingMessage; response: ServerResponse; bytes: number; since: number };

/** Cuts off whoever sends a body by drops. Who waits because we are slow to read is not meant. */
function cutSlowSenders(server: Server): void {
  const senders = new Set<Sender>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.complete || !hasBody(request)) return;
    senders.add({ request, response, bytes: request.socket.bytesRead, since: performance.now() });
  });
  const tooSlow = new DomainError('too-slow', `The body has to come at ${LIMITS.bodyBytesPerSecond} bytes a second.`);
  const least = LIMITS.bodyBytesPerSecond * LIMITS.bodySeconds;
  const timer = setInterval(() => {
    const now = performance.now();
    for (const sender of senders) {
      const { request, response } = sender;
      if (request.complete || request.socket.destroyed) {
        senders.delete(sender);
      } else if (request.readableLength > 0 || request.socket.bytesRead - sender.bytes >= least) {
        sender.bytes = request.socket.bytesRead;
        sender.since = now;
      } else if (now - sender.since > LIMITS.bodySeconds * 1_000) {
        senders.delete(sender);
        if (response.headersSent) request.socket.destroy();
        else sendRaw(request.socket, tooSlow);
      }
    }
  }, LOOK_EVERY_MS).unref();
  server.on('close', () => clearInterval(timer));
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
