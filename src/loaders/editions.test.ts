import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { loadEdition, readEdition } from './editions.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const copy = () => {
	const folder = temporaryFolder();
	cpSync(`${contentFolder}/editions/2026-11`, join(folder, '2026-11'), { recursive: true });
	return folder;
};

describe('an edition', () => {
	it('has as many adverts as its counts state', () => {
		const { facts, counts } = loadEdition('2026-11');
		expect(facts).toHaveLength(counts.counted);
		expect(counts.read).toBe(counts.counted + counts.leftOut.reduce((sum, { adverts }) => sum + adverts, 0));
	});

	it('is smaller than a megabyte and contains only slugs, codes and numbers', () => {
		const csv = readFileSync(`${contentFolder}/editions/2026-11/adverts.csv`, 'utf8');
		expect(csv.length).toBeLessThan(1_000_000);
		expect(csv.split('\n').slice(1).join('\n')).toMatch(/^[a-zA-Z0-9\-, \n]+$/);
	});

	it('throws if its facts were edited by hand', () => {
		const folder = copy();
		const file = join(folder, '2026-11', 'adverts.csv');
		writeFileSync(file, readFileSync(file, 'utf8').replace(',senior,', ',junior,'));
		expect(() => loadEdition('2026-11', folder)).toThrow('does not match the hash in counts.yaml');
	});

	it('throws if its counts are not counts', () => {
		const folder = copy();
		writeFileSync(join(folder, '2026-11', 'counts.yaml'), 'read: 12\n');
		expect(() => loadEdition('2026-11', folder)).toThrow(/counts\.yaml cannot be read: .+ Create both again/);
		const garbled = join(copy(), '2026-11', 'counts.yaml');
		writeFileSync(garbled, 'read: {\n- x: [\n');
		expect(() => readEdition('2026-11', join(garbled, '../..'))).toThrow(
			/counts\.yaml cannot be read: line \d: [^\n]+\. Create both again with `npm run survey`\.$/,
		);
	});
});
