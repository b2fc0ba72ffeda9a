/** NDJSON: an item a line. */
import { ITEM_MAX, type Item, TOO_LONG } from './items.ts';
import { type Line, lines } from './lines.ts';

export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<Item> {
  let index = 0;
  for await (const line of lines(text, ITEM_MAX)) {
    if (line.text?.trim() === '') continue;
    yield parsed(line, index);
    index += 1;
  }
}

function parsed({ text, line }: Line, index: number): Item {
  const position = { line, index };
  if (text === null) return { position, broken: TOO_LONG };
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { position, value };
    return { position, broken: 'is not a JSON object' };
  } catch (error) {
    return { position, broken: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
