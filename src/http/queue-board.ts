/** `/admin/queues`: the queues as operators see them. Bull Board's pages and data, as rows under our own permission check; read-only. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/dist/types.js';
import type { Queue } from 'bullmq';
import type { Context } from 'koa';
import { DomainError } from '../postings/errors.ts';
import type { PageRoute } from './operation.ts';

const BASE = '/admin/queues';

/** Its own, and for these pages alone; Bull Board asks for fonts of a third party, which it does not get. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What Bull Board tells a server to serve. */
type Board = {
  queues: BullBoardQueues;
  config: UIConfig;
  page: AppViewRoute;
  api: AppControllerRoute[];
  viewsFolder: string;
  filesFolder: string;
};

/** The rows that only read: what would change a job or a queue has none. */
export function queueBoard(queues: readonly Queue[]): PageRoute[] {
  const board = boardOf(queues);
  const row = (path: string, render: (context: Context) => Promise<void>): PageRoute => ({
    method: 'get',
    path: path === '/' ? BASE : `${BASE}${path}`,
    name: 'queueBoard',
    permission: 'operator',
    async render(context) {
      context.set('Content-Security-Policy', CONTENT_POLICY);
      context.set('X-Content-Type-Options', 'nosniff');
      context.set('Referrer-Policy', 'no-referrer');
      context.set('Cache-Control', 'no-store');
      await render(context);
    },
  });
  return [
    ...[board.page.route].flat().map((path) => row(path, (context) => sendBoard(context, board))),
    ...board.api
      .filter(({ method }) => [method].flat().includes('get'))
      .flatMap((read) => [read.route].flat().map((path) => row(path, (context) => sendData(context, board, read)))),
    ...filesOf(board.filesFolder).map((file) => row(`/static/${file}`, (context) => sendFile(context, board, file))),
  ];
}

function boardOf(queues: readonly Queue[]): Board {
  const told: Partial<Board> = {};
  const tell = (part: Partial<Board>): IServerAdapter => {
    Object.assign(told, part);
    return adapter;
  };
  const adapter: IServerAdapter = {
    setQueues: (all) => tell({ queues: all }),
    setUIConfig: (config) => tell({ config }),
    setEntryRoute: (page) => tell({ page }),
    setApiRoutes: (api) => tell({ api }),
    setViewsPath: (viewsFolder) => tell({ viewsFolder }),
    setStaticPath: (_path, filesFolder) => tell({ filesFolder }),
    // Errors are answered as everywhere.
    setErrorHandler: () => adapter,
  };
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Rolecall queues', hideDocsLink: true } },
  });
  const { queues: all, config, page, api, viewsFolder, filesFolder } = told;
  if (!all || !config || !page || !api || !viewsFolder || !filesFolder) throw new Error('Bull Board has not told all');
  return { queues: all, config, page, api, viewsFolder, filesFolder };
}

async function sendBoard(context: Context, { page, config, viewsFolder }: Board): Promise<void> {
  const { name, params } = page.handler({ basePath: BASE, uiConfig: config });
  const template = await readFile(join(viewsFolder, name), 'utf8');
  // `<%= name %>` escapes, `<%- name %>` does not; nothing else of the template language is in the page.
  // What shows until the scripts have come is styled in place, which the policy does not allow.
  const bare = template.replace(/(<div id="root">)[\s\S]*?<\/style>\s*(?=<\/div>)/, '$1');
  context.body = bare.replaceAll(/<%([=-]) (\w+) %>/g, (_whole, kind: string, name: string) => {
    const value = params[name] ?? '';
    return kind === '-' ? value : value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  });
  context.type = 'text/html; charset=utf-8';
}

/** @throws DomainError `store-unavailable` when Redis does not answer. */
async function sendData(context: Context, { queues, config }: Board, { handler }: AppControllerRoute): Promise<void> {
  const { params } = context as Context & { params: Record<string, string> };
  const request = { queues, uiConfig: config, query: { ...context.query }, params, body: {}, headers: {} };
  const answer = await Promise.resolve(handler(request)).catch((cause: unknown) => {
    throw new DomainError('store-unavailable', 'The queues can not be read for the moment; try again soon.', { cause });
  });
  context.status = answer.status ?? 200;
  context.type = 'application/json';
  context.body = JSON.stringify(answer.body);
}

async function sendFile(context: Context, { filesFolder }: Board, file: string): Promise<void> {
  context.body = await readFile(join(filesFolder, file));
  context.type = extname(file);
  context.set('Cache-Control', 'private, max-age=86400');
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
