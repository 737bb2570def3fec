import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { glossaryNames } from './glossary-links.ts';

test('a site without a glossary has no words that lead to one', () => {
	expect(glossaryNames(`${temporaryFolder()}/glossary`)).toEqual([]);
});
