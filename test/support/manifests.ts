/** The Kubernetes manifests, and whether each is one: by the schemas of its kind, and without a field that those do not know. */
import { readdir, readFile } from 'node:fs/promises';
import { parseAllDocuments } from 'yaml';

const FOLDER = new URL('../../infra/kubernetes/', import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: what a manifest holds is what its schema says; tests reach into it
export type Manifest = { apiVersion: string; kind: string; metadata: { name: string } } & Record<string, any>;

export async function readManifests(): Promise<Manifest[]> {
  const all: Manifest[] = [];
  for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.yaml')).sort()) {
    const documents = parseAllDocuments(await readFile(new URL(name, FOLDER), 'utf8'), { merge: true });
    for (const document of documents) {
      if ('errors' in document && document.errors.length > 0)
        throw new Error(`${name}: ${document.errors[0]?.message}`);
      all.push(document.toJS() as Manifest);
    }
  }
  return all;
}

/** What is wrong with it; none when the API server would take it. */
export async function faultsOf(manifest: Manifest): Promise<string[]> {
  const models = (await import(`kubernetes-models/${manifest.apiVersion}`)) as Record<
    string,
    new () => Record<string, unknown> & { validate(): void }
  >;
  const Model = models[manifest.kind];
  if (Model === undefined) return [`${manifest.apiVersion} has no ${manifest.kind}`];
  const read = new Set<string>();
  const model = new Model();
  for (const [key, value] of Object.entries(manifest)) {
    read.add(`/${key}`);
    model[key] = watched(value, `/${key}`, read);
  }
  try {
    model.validate();
  } catch (error) {
    return [String(error)];
  }
  return pathsOf(manifest, '')
    .filter((path) => !read.has(path))
    .map((path) => `${path} is no field of it`);
}

/** The validators let pass what they do not know. What they know they read: so a field that was never read is a misspelt one. */
function watched(value: unknown, path: string, read: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof key !== 'string' || !Object.hasOwn(target, key)) return found;
      read.add(`${path}/${key}`);
      return watched(found, `${path}/${key}`, read);
    },
  });
}

function pathsOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}/${key}`, ...pathsOf(inner, `${path}/${key}`)]);
}
