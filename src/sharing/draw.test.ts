import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { evenRows, textWidth } from '../line-map/set-text.ts';
import { drawCard, type Card } from './draw.ts';
import { paint } from './paint.ts';

const card: Card = {
	title: 'Pipelines that can run twice, and backfills that can be stopped',
	about: 'Skill in the data engineer guide',
	art: { kind: 'board', lines: [{ letter: 'A', name: 'Batch' }] },
};

const brand = {
	name: 'Margin',
	accent: '#a9d0ff',
	mark: { svg: '', viewBox: '0 0 8 8', shapes: '<rect width="8" height="8"/>' },
};

test('draws a card once: the next build reads the same bytes from the folder', async () => {
	const folder = temporaryFolder();
	const first = await paint(drawCard(card, brand), folder);
	expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
	expect(await paint(drawCard(card, brand), folder)).toEqual(first);
	expect(readdirSync(folder)).toHaveLength(1);
	await paint(drawCard({ ...card, title: 'SQL' }, brand), folder);
	expect(readdirSync(folder)).toHaveLength(2);
});

test('draws words as outlines, so that no installed font is needed', () => {
	const svg = drawCard(card, brand);
	expect(svg).not.toMatch(/<text|font/);
	expect(svg.match(/<path transform/g)?.length).toBeGreaterThan(60);
});

test('applies kerning, and breaks a title into even rows', () => {
	const apart = textWidth('A', 100, 'bold') + textWidth('V', 100, 'bold');
	expect(textWidth('AV', 100, 'bold')).toBeLessThan(apart);
	expect(evenRows('Model deployment and serving', 2, 86, 'bold')).toEqual(['Model deployment', 'and serving']);
	expect(evenRows('Observability', 2, 86, 'bold')).toEqual(['Observability']);
});

test('draws a title in one row if it fits at a smaller size', () => {
	const height = (title: string) =>
		Number(/<path d="M(?:[\d.]+) ([\d.]+)h/.exec(drawCard({ ...card, title }, brand))?.[1]);
	expect(height('Remote data engineer jobs')).toBeLessThan(height('Remote site reliability engineer (SRE) jobs'));
	expect(height('Remote data engineer jobs')).toBeCloseTo(122 + 86 * 1.24 + 40, 1);
});
