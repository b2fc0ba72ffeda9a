/** What a reader of the description would stumble over. */
import { textOf } from '../html.ts';
import type { PostingContent } from '../posting.ts';
import { consider, type Hint, mend, quoted } from './hint.ts';
import { isShouting } from './title-hints.ts';

/** Less than this tells nobody what the work is. */
const SHORT = 300;
/** From here on a text needs paragraphs or a list. */
const LONG = 1_200;
const LEAST_BLOCKS = 3;
/** Lines in capitals that are more than headings. */
const LOUD_LINES = 3;

const UNFINISHED =
  /\b(lorem ipsum|tbd|tba|todo|to be (added|announced|determined)|insert [\w ]{2,30} here|xxx+)\b|\[(?:your |the )?(?:company|role|city|name|title|insert)[^\]]*\]|\{\{[^}]*\}\}|<<[^>]*>>/i;
const ADDRESS = /\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b/g;

/** Words that keep good people from applying, and in many countries are against the law in a listing. */
const WORDING =
  /\b(young(,)? (and )?(dynamic|team|professionals?)|young team|digital natives?|recent graduates? only|mature (person|lady|gentleman)|rock ?stars?|ninjas?|salesman|waitress|manpower|native (english |german |french )?speakers?|no (foreigners|families)|aged? (between )?\d{2}( ?(-|to|and) ?\d{2})?|junges(, dynamisches)? team|muttersprachler)\b/gi;

export function textHints({ description, applyEmail }: PostingContent): Hint[] {
  const text = textOf(description);
  const hints: Hint[] = [];
  const add = (hint: Hint) => hints.push(hint);
  if (text.length < SHORT) {
    add(
      consider(
        'text-short',
        '/description',
        `The text has ${text.length} characters: say what the work is, what it takes and what you offer.`,
      ),
    );
  }
  if (text.length > LONG && blocksOf(description) < LEAST_BLOCKS) {
    add(
      consider('text-unbroken', '/description', 'The text is one block; paragraphs and lists are read to their end.'),
    );
  }
  if (text.split('\n').filter((line) => line.length > 40 && isShouting(line)).length >= LOUD_LINES) {
    add(consider('text-shouting', '/description', 'Whole lines are in capitals; they are hard to read.'));
  }
  const unfinished = UNFINISHED.exec(text)?.[0];
  if (unfinished !== undefined) {
    add(
      mend(
        'text-unfinished',
        '/description',
        `“${unfinished.slice(0, 60)}” looks like something still to be filled in.`,
      ),
    );
  }
  const addresses = [...new Set(text.match(ADDRESS))].filter(
    (address) => address.toLowerCase() !== applyEmail?.toLowerCase(),
  );
  if (addresses.length > 0) {
    add(
      consider(
        'text-contact',
        '/description',
        'There is an e-mail address in the text: collectors of addresses read it too. Put it into applyEmail.',
      ),
    );
  }
  const wording = [...new Set((text.match(WORDING) ?? []).map((words) => words.toLowerCase()))];
  if (wording.length > 0) {
    add(
      consider(
        'text-wording',
        '/description',
        `${quoted(wording.slice(0, 5))} may keep good people away, and may be unlawful: say what the work takes.`,
      ),
    );
  }
  return hints;
}

function blocksOf(description: string): number {
  return description.match(/<(?:p|li|h[2-4]|blockquote)\b|<br>/g)?.length ?? 0;
}
