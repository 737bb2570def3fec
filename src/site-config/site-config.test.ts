import { expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { parseSiteConfig, siteConfig, SiteConfigError } from './site-config.ts';

const least = `name: Margin
tagline: Work for people who write
description: Guides to writing careers, read beside the remote jobs of tonight.
publisher: { name: Margin Ltd }
field: writing
`;

test('fills in neutral defaults for missing values', () => {
	const config = parseSiteConfig(least, 'site.yaml');
	expect(config).toMatchObject({
		publisher: { name: 'Margin Ltd', contact: null, repository: null },
		licence: { words: null, data: null },
		robot: 'GuidesBot',
		fieldInFull: null,
	});
});

test('reports every mistake with file, line and column', () => {
	const wrong = least.replace('field: writing', 'field: x\ncolour: red');
	const mistakes = () => parseSiteConfig(wrong, 'src/content/site.yaml');
	expect(mistakes).toThrow(SiteConfigError);
	expect(mistakes).toThrow(/^src\/content\/site\.yaml:5:8 `field`: .+ See docs\/editing\/fields\.md\.$/m);
	expect(mistakes).toThrow(/colour/);
});

test('reads the file again after a change', () => {
	const file = join(temporaryFolder(), 'site.yaml');
	writeFileSync(file, least);
	expect(siteConfig(file).name).toBe('Margin');
	writeFileSync(file, least.replace('name: Margin\n', 'name: Gutter\n'));
	expect(siteConfig(file).name).toBe('Gutter');
});

test('says what to do if the file is missing', () => {
	expect(() => siteConfig(join(temporaryFolder(), 'site.yaml'))).toThrow(/site\.yaml cannot be read\. Restore it/);
});
