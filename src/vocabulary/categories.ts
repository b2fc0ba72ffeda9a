/** The closed list of occupational fields that a listing may belong to; together they cover all work. */

import { CATEGORY_RULES, GENERAL_RULES } from './word-lists/category-rules.ts';

export const CATEGORIES = [
  { slug: 'software-engineering', label: 'Software engineering' },
  { slug: 'data-and-ai', label: 'Data & AI' },
  { slug: 'it-and-security', label: 'IT & information security' },
  { slug: 'engineering', label: 'Engineering & architecture' },
  { slug: 'science', label: 'Science & research' },
  { slug: 'product', label: 'Product management' },
  { slug: 'design', label: 'Design & creative' },
  { slug: 'media-and-arts', label: 'Media, writing & arts' },
  { slug: 'marketing', label: 'Marketing & communications' },
  { slug: 'sales', label: 'Sales & business development' },
  { slug: 'customer-service', label: 'Customer service & success' },
  { slug: 'finance', label: 'Finance & accounting' },
  { slug: 'banking-and-insurance', label: 'Banking & insurance' },
  { slug: 'human-resources', label: 'Human resources & recruiting' },
  { slug: 'legal', label: 'Legal & compliance' },
  { slug: 'administration', label: 'Office & administration' },
  { slug: 'operations', label: 'Operations & project management' },
  { slug: 'management-and-consulting', label: 'General management & consulting' },
  { slug: 'public-administration', label: 'Public administration & policy' },
  { slug: 'logistics', label: 'Logistics, procurement & warehousing' },
  { slug: 'transport', label: 'Driving, aviation & transport' },
  { slug: 'manufacturing', label: 'Manufacturing & production' },
  { slug: 'construction', label: 'Construction & building trades' },
  { slug: 'maintenance', label: 'Installation, maintenance & repair' },
  { slug: 'medicine', label: 'Medicine & allied health' },
  { slug: 'nursing-and-care', label: 'Nursing & care' },
  { slug: 'social-services', label: 'Social & community services' },
  { slug: 'education', label: 'Education, training & child care' },
  { slug: 'hospitality', label: 'Hotels, food & travel' },
  { slug: 'retail', label: 'Retail & shops' },
  { slug: 'cleaning', label: 'Cleaning & facilities' },
  { slug: 'protective-services', label: 'Security, police & fire service' },
  { slug: 'agriculture', label: 'Agriculture, forestry & environment' },
  { slug: 'beauty-and-sport', label: 'Beauty, fitness & sport' },
] as const satisfies readonly { slug: string; label: string }[];

export type Category = (typeof CATEGORIES)[number]['slug'];

const LABELS: ReadonlyMap<string, string> = new Map(CATEGORIES.map(({ slug, label }) => [slug, label]));

export function isCategory(slug: string): slug is Category {
  return LABELS.has(slug);
}

/** The slug itself when it is none of ours. */
export function categoryLabel(slug: string): string {
  return LABELS.get(slug) ?? slug;
}

/** What a text says of the job in so many words: `we are looking for a pastry chef`. */
const SOUGHT =
  /\b(?:looking for|seeking|hiring|in search of|recruiting|suchen|cherchons|recherchons|buscamos|zoeken)\s+(?:an?|our|our next|eine?n?|une?|een)\s+((?:[\p{L}\p{N}&/+#.-]+\s+){0,5}[\p{L}\p{N}&/+#.-]+)/giu;

const OPENING_CHARACTERS = 1500;

/** What follows in a title is where and for what: `Loan Specialist (Agricultural)`, `Engineer - Marketing`. */
const HEAD = /^[^(|,:]+?(?=\s*(?:[(|,:]| [-–—] |$))/;

/** The field that the title names, its head before the rest, else the one that the opening of the text does; null when neither says. */
export function recogniseCategory(title: string, text: string): Category | null {
  const plain = title.replace(/\b(?:student trainee|internship|intern)\b/gi, ' ').trim();
  const [head = ''] = HEAD.exec(plain) ?? [];
  const named = byRules(CATEGORY_RULES, head) ?? byRules(CATEGORY_RULES, plain) ?? byRules(GENERAL_RULES, plain);
  if (named !== null) return named;
  for (const [, sought = ''] of text.slice(0, OPENING_CHARACTERS).matchAll(SOUGHT)) {
    const category = byRules(CATEGORY_RULES, sought);
    if (category !== null) return category;
  }
  return null;
}

const byRules = (rules: typeof CATEGORY_RULES, title: string): Category | null =>
  rules.find(([, words]) => words.test(title))?.[0] ?? null;
