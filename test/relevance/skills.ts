/** Skills that queries ask for: their label in the vocabulary, and how titles (as `folded` writes them) and texts name them. */

export type WantedSkill = { label: string; title: RegExp; text: RegExp };

const skill = (label: string, title: RegExp, text: RegExp): WantedSkill => ({ label, title, text });
/** A name that cannot be mistaken for another word. */
const named = (label: string, name = label.toLowerCase()): WantedSkill => {
  const pattern = name.replaceAll(/[.+]/g, '\\$&');
  return skill(
    label,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}+#])`, 'u'),
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}+#])`, 'iu'),
  );
};

export const WANTED_SKILLS = {
  cPlusPlus: named('C++'),
  cSharp: named('C#'),
  // A network is no framework, and `.net` stands in addresses.
  dotNet: skill('.NET', /(?<!\p{L})\.net(?!\p{L})/u, /(?<![\p{L}\p{N}])(?:\.NET|dotnet)(?![\p{L}\p{N}])/u),
  nodeJs: named('Node.js', 'node.?js'),
  // Letters and everyday words count where they stand as names.
  r: skill('R', /^r developer|r programmer/u, /\b(?:R programming|in R\b|RStudio|tidyverse)/u),
  go: skill(
    'Go',
    /golang|^(senior |sr |junior |lead |principal |graduate )?go (developer|engineer|backend)/u,
    /\bgolang\b|\bin Go\b/iu,
  ),
  java: named('Java'),
  python: named('Python'),
  react: named('React'),
  kubernetes: named('Kubernetes', 'kubernetes|k8s'),
  sql: named('SQL'),
  excel: skill('Microsoft Excel', /excel/u, /\bExcel\b/u),
  salesforce: named('Salesforce'),
  rust: named('Rust'),
  machineLearning: named('Machine learning', 'machine learning'),
  woundCare: named('Wound care', 'wound care'),
  triage: named('Triage'),
  autocad: named('AutoCAD'),
  figma: named('Figma'),
  terraform: named('Terraform'),
  swift: named('Swift'),
  django: named('Django'),
  spark: named('Apache Spark', 'spark'),
  powerBi: named('Power BI', 'power ?bi'),
  kotlin: named('Kotlin'),
  photoshop: named('Photoshop'),
} as const satisfies Record<string, WantedSkill>;
