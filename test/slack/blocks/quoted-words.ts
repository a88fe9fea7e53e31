import { quotedWords } from '../../../src/slack/blocks/quoted-words.ts';
import { draws } from '../rows.ts';

export const rows = [draws(quotedWords).from(({ write, reader }) => [write(3000), reader])];
