/** As little of a server as Node has: sends the bytes that a file has for each address. `node bare-server.ts PORT FILE`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, file = ''] = process.argv.slice(2);
const answers = new Map(
  Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).map(([path, body]) => [
    path,
    Buffer.from(body),
  ]),
);

createServer((request, answer) => {
  const body = answers.get(request.url ?? '');
  if (body === undefined) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.byteLength });
  answer.end(body);
}).listen(Number(port), '127.0.0.1');
