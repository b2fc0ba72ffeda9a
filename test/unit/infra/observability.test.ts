/** Every expression of rules and dashboards is one, and names only metrics and labels that the processes export. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { registry } from '../../../src/platform/metrics.ts';

const read = (path: string) => readFile(new URL(`../../../infra/observability/${path}`, import.meta.url), 'utf8');

type Rule = {
  alert?: string;
  record?: string;
  expr: string;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
};
type Panel = {
  id: number;
  title: string;
  type: string;
  targets?: { expr: string }[];
  gridPos: { x: number; y: number; w: number; h: number };
};

const { groups } = parse(await read('rules.yaml')) as { groups: { name: string; rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(await read('dashboards/rolecall.json')) as { panels: Panel[] };
const adapter = parse(await read('metrics-adapter.yaml')) as {
  rules: { external: { name: { as: string }; metricsQuery: string }[] };
};
const scraping = parse(await read('prometheus.yaml')) as { scrape_configs: { job_name: string }[] };

const expressions: [string, string][] = [
  ...rules.map((rule): [string, string] => [rule.alert ?? rule.record ?? '', rule.expr]),
  ...dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }): [string, string] => [title, expr])),
  ...adapter.rules.external.map(({ name, metricsQuery }): [string, string] => [name.as, metricsQuery]),
];

/** What the processes export, with the labels of each; Prometheus adds its own. */
const exported = new Map<string, Set<string>>([['up', new Set()]]);
for (const metric of registry.getMetricsAsArray() as unknown as {
  name: string;
  type: string;
  labelNames?: string[];
}[]) {
  const labels = new Set(metric.labelNames);
  const suffixes = metric.type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
  for (const suffix of suffixes) exported.set(metric.name + suffix, labels);
}
for (const { record } of rules) if (record !== undefined) exported.set(record, new Set(['route', 'status', 'lane']));
const ADDED = ['job', 'instance', 'le'];

function namesIn(expression: string) {
  const found = { metrics: [] as string[], labels: [] as string[], jobs: [] as string[], errors: 0 };
  parser.parse(expression).iterate({
    enter({ type, name, from, to, node }) {
      const text = expression.slice(from, to);
      if (type.isError) found.errors += 1;
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') found.metrics.push(text);
      if (name === 'LabelName') found.labels.push(text);
    },
  });
  for (const [, job = ''] of expression.matchAll(/\bjob="([^"]+)"/g)) found.jobs.push(job);
  return found;
}

describe('infra/observability', () => {
  it.each(expressions)('%s asks what Prometheus understands, of what is exported', (_name, expression) => {
    const { metrics, labels, jobs, errors } = namesIn(expression);
    expect(errors).toBe(0);
    expect(metrics).not.toEqual([]);
    for (const metric of metrics) expect([...exported.keys()]).toContain(metric);
    const known = new Set([...ADDED, ...metrics.flatMap((metric) => [...(exported.get(metric) ?? [])])]);
    for (const label of labels) expect([...known]).toContain(label);
    for (const job of jobs) expect(scraping.scrape_configs.map((one) => one.job_name)).toContain(job);
  });

  it('would notice an expression that is none, and a metric that nobody exports', () => {
    expect(namesIn('sum by (x (y)').errors).toBeGreaterThan(0);
    expect(exported.has('rolecall_nothing_total')).toBe(false);
    expect(namesIn('rate(rolecall_nothing_total{job="a"}[5m])')).toMatchObject({
      metrics: ['rolecall_nothing_total'],
      errors: 0,
    });
  });

  it('says of every alert how grave it is, what it means and what to do', () => {
    for (const { alert, labels, annotations } of rules.filter((rule) => rule.alert !== undefined)) {
      expect([alert, labels?.['severity']]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/)]);
      expect([alert, annotations]).toEqual([alert, { summary: expect.any(String), action: expect.any(String) }]);
    }
  });

  it('shows every metric of ours', () => {
    const shown = new Set(expressions.flatMap(([, expression]) => namesIn(expression).metrics));
    const ours = registry
      .getMetricsAsArray()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('rolecall_'));
    const unseen = ours.filter(
      (name) => ![...shown].some((metric) => metric === name || metric.startsWith(`${name}_`)),
    );
    expect(unseen).toEqual([]);
  });

  it('lays out its panels without one over another', () => {
    const taken = new Set<string>();
    for (const {
      id,
      gridPos: { x, y, w, h },
    } of dashboard.panels) {
      for (let column = x; column < x + w; column += 1) {
        for (let row = y; row < y + h; row += 1) {
          expect([id, taken.has(`${column},${row}`)]).toEqual([id, false]);
          taken.add(`${column},${row}`);
        }
      }
      expect(x + w).toBeLessThanOrEqual(24);
    }
  });

  it('gives the autoscaler of the workers the metric that it asks for', async () => {
    const worker = await readFile(new URL('../../../infra/kubernetes/worker.yaml', import.meta.url), 'utf8');
    expect(worker).toContain(`metric: { name: ${adapter.rules.external[0]?.name.as} }`);
  });
});
