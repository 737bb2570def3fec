import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { glossaryNames } from './glossary-links.ts';

test('returns no words for a site without a glossary', () => {
	expect(glossaryNames(`${temporaryFolder()}/glossary`)).toEqual([]);
});
