/** `npm run generate`: writes every generated file anew. */
import { writeFile } from 'node:fs/promises';
import { GENERATED } from './generated.ts';

for (const { file, make } of GENERATED) {
  await writeFile(new URL(`../../${file}`, import.meta.url), await make());
  console.log(file);
}
