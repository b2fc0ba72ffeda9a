/** A small feed of a shape that the service knows: mostly one to take, sometimes cut off, in another encoding or packed, sometimes none. */
import { gzipSync } from 'node:zlib';
import type { Random } from '../../workers/demo/random.ts';
import { type Known, NASTY } from './draw-value.ts';

type Listing = Record<string, string>;

/** `name`: as a file of it would be called. */
export type Feed = { name: string; bytes: Buffer };

export function drawFeed(random: Random, known: Known): Feed {
  const { name, text } = random.pick(SHAPES)(drawListings(random, known));
  if (known.isCareful) return { name, bytes: Buffer.from(text) };
  return spoiled(random, name, text);
}

function drawListings(random: Random, known: Known): Listing[] {
  return Array.from({ length: random.between(0, 5) }, () => drawListing(random, known));
}

function drawListing(random: Random, known: Known): Listing {
  const right = (name: string, values: readonly string[]) => {
    if (!known.isCareful && random.chance(0.1)) return random.pick(NASTY);
    const meant = known.values(name);
    return random.pick(meant.length > 0 && random.chance(0.5) ? meant : values);
  };
  const listing: Listing = {
    requisitionId: right('requisitionId', [`f${random.between(1, 60)}`]),
    title: right('title', ['Baker', 'Night nurse', 'C++ engineer (m/w/d)', 'Développeur']),
    description: right('description', [
      '<p>Bake bread at night, and sell it in the morning.</p>',
      'Pflege & Betreuung',
    ]),
    location: right('location', ['Graz, Austria', 'Remote', 'Springfield, IL', 'München']),
    url: right('applyUrl', [`https://bread.example/${random.between(1, 60)}`]),
  };
  if (random.chance(0.3)) listing['validThrough'] = right('validThrough', ['2031-01-31', '2001-01-31', '31.12.2030']);
  if (random.chance(0.3)) listing['salary'] = right('salary', ['€ 40,000 – 50,000 a year', '15 USD/h', '50k']);
  if (random.chance(0.3)) listing['employmentType'] = right('employmentType', ['FULL_TIME', 'Teilzeit', 'contract']);
  if (random.chance(0.2)) listing['datePosted'] = right('datePosted', ['2026-01-05', '05/01/2026', 'yesterday']);
  return listing;
}

type Written = { name: string; text: string };

const SHAPES: readonly ((listings: readonly Listing[]) => Written)[] = [
  (listings) => ({ name: 'feed.ndjson', text: listings.map((listing) => `${JSON.stringify(listing)}\n`).join('') }),
  (listings) => ({ name: 'feed.json', text: JSON.stringify(listings) }),
  (listings) => ({ name: 'feed.json', text: JSON.stringify({ total: listings.length, jobs: listings }) }),
  (listings) => ({ name: 'feed.csv', text: inTable(listings, ',') }),
  (listings) => ({ name: 'feed.csv', text: inTable(listings, ';') }),
  (listings) => ({ name: 'jobs.xml', text: inXml(listings, 'source', 'job', { requisitionId: 'referencenumber' }) }),
  (listings) => ({ name: 'rss.xml', text: inXml(listings, 'channel', 'item', { requisitionId: 'guid', url: 'link' }) }),
  (listings) => ({
    name: 'jobs.html',
    text: listings
      .map((listing) => `<script type="application/ld+json">${JSON.stringify(asLd(listing))}</script>`)
      .join(''),
  }),
  (listings) => ({
    name: 'acme.json',
    text: JSON.stringify({
      jobs: listings.map(({ url, requisitionId, ...rest }) => ({ ...rest, id: requisitionId, absolute_url: url })),
    }),
  }),
];

function inTable(listings: readonly Listing[], delimiter: string): string {
  const names = ['requisitionId', 'title', 'description', 'location', 'url', 'salary', 'validThrough'];
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = listings.map((listing) => names.map((name) => cell(listing[name])).join(delimiter));
  return [names.join(delimiter), ...lines].join('\r\n');
}

function inXml(
  listings: readonly Listing[],
  root: string,
  item: string,
  names: Readonly<Record<string, string>>,
): string {
  const fields = (listing: Listing) =>
    Object.entries(listing).map(([name, text]) => {
      const tag = names[name] ?? name;
      return `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
    });
  const items = listings.map((listing) => `<${item}>${fields(listing).join('')}</${item}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root}>${items.join('\n')}</${root}>`;
}

function asLd({ requisitionId, location, url, ...rest }: Listing): Record<string, unknown> {
  const place = { '@type': 'Place', address: location };
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    ...rest,
    identifier: requisitionId,
    jobLocation: place,
    url,
  };
}

function spoiled(random: Random, name: string, text: string): Feed {
  const bytes = Buffer.from(text);
  const cut = (whole: Buffer) => whole.subarray(0, random.between(0, whole.length));
  const ways: (() => Feed)[] = [
    () => ({ name, bytes }),
    () => ({ name, bytes: cut(bytes) }),
    () => ({ name, bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]) }),
    () => ({ name, bytes: Buffer.from(text, 'utf16le') }),
    () => ({ name, bytes: Buffer.from(text, 'latin1') }),
    () => ({ name, bytes: Buffer.from(`\ufeff${text}`) }),
    () => ({ name, bytes: Buffer.from(text.replaceAll('e', '\u0000')) }),
    () => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }),
    () => ({ name: `${name}.gz`, bytes: cut(gzipSync(bytes)) }),
    () => ({ name: `${name}.gz`, bytes: gzipSync(gzipSync(bytes)) }),
    () => ({ name: 'feed.tar', bytes: Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(1_000)]) }),
    () => ({ name: 'feed.zip', bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]) }),
    () => ({ name, bytes: Buffer.from('['.repeat(random.between(1, 20_000))) }),
    () => ({ name, bytes: Buffer.from('<a>'.repeat(random.between(1, 20_000))) }),
    () => ({ name: 'feed.csv', bytes: Buffer.from(`a,a,"${','.repeat(5_000)}`) }),
    () => ({
      name,
      bytes: Buffer.from(
        random.pick([
          '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
          '',
          '{}',
          'null',
          '[null]',
          '\n\n',
        ]),
      ),
    }),
    () => ({ name, bytes: Buffer.from(random.pick(NASTY)) }),
    () => ({
      name,
      bytes: Buffer.from(Array.from({ length: random.between(1, 3_000) }, () => random.between(0, 255))),
    }),
  ];
  return random.chance(0.4) ? { name, bytes } : random.pick(ways)();
}
