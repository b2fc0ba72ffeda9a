/** The manifests are such as a cluster takes, agree with each other and with the image, and hold no secret. */
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../../src/platform/config.ts';
import { commands, endsWithin, noticeSeconds, proxyRules } from '../../support/deployment.ts';
import { faultsOf, type Manifest, readManifests } from '../../support/manifests.ts';

const manifests = await readManifests();
const kinds = (kind: string) => manifests.filter((one) => one.kind === kind);
const named = (kind: string, name: string): Manifest => {
  const found = kinds(kind).find(({ metadata }) => metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
};
const withPods = [...kinds('Deployment'), ...kinds('Job')];
const podOf = (manifest: Manifest) => manifest['spec'].template.spec;
const containerOf = (manifest: Manifest) => podOf(manifest).containers[0];
const labelsOf = (manifest: Manifest): Record<string, string> => manifest['spec'].template.metadata.labels;

type Variable = { name: string; value?: string; valueFrom?: { secretKeyRef?: { name: string; key: string } } };

describe('infra/kubernetes', () => {
  it.each(manifests.filter(({ kind }) => kind !== 'Kustomization').map((one) => [one.kind, one.metadata.name, one]))(
    'has a %s %s that its schema takes, without a field that it does not know',
    async (_kind, _name, manifest) => {
      expect(await faultsOf(manifest as Manifest)).toEqual([]);
    },
  );

  it('would notice a misspelt field, and a value of a wrong type', async () => {
    const misspelt = structuredClone(named('Deployment', 'rolecall-api'));
    containerOf(misspelt).livenesProbe = containerOf(misspelt).livenessProbe;
    expect(await faultsOf(misspelt)).toContain('/spec/template/spec/containers/0/livenesProbe is no field of it');
    const wrong = structuredClone(named('Deployment', 'rolecall-api'));
    podOf(wrong).terminationGracePeriodSeconds = 'long';
    expect((await faultsOf(wrong)).join()).toContain('must be integer');
  });

  it('names every file in its kustomization', async () => {
    const files = await readdir(new URL('../../../infra/kubernetes/', import.meta.url));
    const kustomization = kinds('Kustomization')[0] ?? {};
    expect([...((kustomization as Manifest)['resources'] as string[])].sort()).toEqual(
      files.filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml').sort(),
    );
  });

  it.each(withPods.map((one) => [one.metadata.name, one]))(
    '%s runs without rights, on a file system that it can not write',
    (_name, one) => {
      const manifest = one as Manifest;
      expect(podOf(manifest)).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(containerOf(manifest).securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(containerOf(manifest).resources.limits.memory).toBeDefined();
    },
  );

  it.each(withPods.map((one) => [one.metadata.name, one]))(
    '%s is told what it needs, its secrets by reference',
    (_name, one) => {
      const variables: Variable[] = containerOf(one as Manifest).env;
      const plain = Object.fromEntries(
        variables.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
      );
      const secret = variables
        .filter(({ valueFrom }) => valueFrom?.secretKeyRef?.name === 'rolecall')
        .map(({ name }) => name);
      expect(secret).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'ELASTICSEARCH_URL', 'JWT_SECRET']));
      for (const name of Object.keys(plain)) expect(name).not.toMatch(/URL|SECRET|PASSWORD/);
      // With some secrets in their places, the process would start.
      const config = { ...named('ConfigMap', 'rolecall')['data'], ...plain };
      const secrets = {
        DATABASE_URL: 'postgres://a@b/c',
        REDIS_URL: 'redis://a',
        ELASTICSEARCH_URL: 'http://a',
        JWT_SECRET: randomBytes(32).toString('base64'),
      };
      expect(() => loadConfig({ ...config, ...secrets })).not.toThrow();
    },
  );

  it('holds no secret itself', () => {
    expect(kinds('Secret')).toEqual([]);
  });

  it.each(['rolecall-api', 'rolecall-worker'])('keeps %s going through releases, evictions and load', (name) => {
    const deployment = named('Deployment', name);
    expect(deployment['spec'].strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
    expect(containerOf(deployment)).toMatchObject({ startupProbe: {}, livenessProbe: {} });
    const ports = containerOf(deployment).ports.map((port: { name: string }) => port.name);
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      if (containerOf(deployment)[probe]) expect(ports).toContain(containerOf(deployment)[probe].httpGet.port);
    }
    expect(named('PodDisruptionBudget', name)['spec'].selector.matchLabels).toEqual(labelsOf(deployment));
    const scaler = named('HorizontalPodAutoscaler', name)['spec'];
    expect(scaler.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name });
    expect(scaler.minReplicas).toBeGreaterThanOrEqual(2);
    expect(deployment['spec'].replicas).toBeUndefined();
  });

  it('gives the processes longer to end than they take', () => {
    const api = podOf(named('Deployment', 'rolecall-api'));
    const { sleep } = api.containers[0].lifecycle.preStop;
    expect(api.terminationGracePeriodSeconds).toBeGreaterThan(sleep.seconds + endsWithin.api);
    const worker = podOf(named('Deployment', 'rolecall-worker'));
    expect(worker.terminationGracePeriodSeconds).toBeGreaterThan(endsWithin.worker);
  });

  it('asks an API often enough whether it is ready to hear of its end while it still serves', () => {
    const { lifecycle, readinessProbe } = containerOf(named('Deployment', 'rolecall-api'));
    expect(readinessProbe.httpGet.path).toBe(proxyRules.healthPath);
    const noticed = readinessProbe.periodSeconds * readinessProbe.failureThreshold + readinessProbe.timeoutSeconds;
    expect(lifecycle.preStop.sleep.seconds + noticeSeconds).toBeGreaterThan(noticed);
  });

  it('sends requests to a port that the API opens, and lets nobody else in or out', () => {
    const api = named('Deployment', 'rolecall-api');
    const service = named('Service', 'rolecall-api')['spec'];
    expect(labelsOf(api)).toMatchObject(service.selector);
    expect(containerOf(api).ports.map((port: { name: string }) => port.name)).toContain(service.ports[0].targetPort);
    const [rule] = named('Ingress', 'rolecall')['spec'].rules;
    expect(rule.http.paths[0].backend.service).toEqual({ name: 'rolecall-api', port: { name: service.ports[0].name } });
    expect(named('NetworkPolicy', 'nothing-else')['spec']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
    for (const [policy, deployment] of [
      ['to-api', api],
      ['to-worker', named('Deployment', 'rolecall-worker')],
    ] as const) {
      const { podSelector, ingress } = named('NetworkPolicy', policy)['spec'];
      expect(labelsOf(deployment)).toMatchObject(podSelector.matchLabels);
      expect(ingress[0].ports[0].port).toBe(containerOf(deployment).ports[0].containerPort);
    }
  });

  it('runs the commands of the image', () => {
    expect(containerOf(named('Deployment', 'rolecall-api')).args).toEqual(commands.api);
    expect(containerOf(named('Deployment', 'rolecall-worker')).args).toEqual(commands.worker);
    expect(containerOf(named('Job', 'rolecall-migrate')).args).toEqual(commands.migrate);
  });
});
