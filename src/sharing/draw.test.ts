import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard, type Card } from './draw.ts';
import { breakText, outline } from './outlines.ts';
import { paint } from './paint.ts';

const card: Card = {
	title: 'Pipelines that can run twice, and backfills that can be stopped',
	about: 'Skill in the data engineer guide',
	art: { kind: 'board', lines: [{ letter: 'A', name: 'Batch' }] },
};

test('paints a card once: the next build takes the same bytes from the folder', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'sharing-'));
	const first = await paint(drawCard(card), folder);
	expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
	expect(await paint(drawCard(card), folder)).toEqual(first);
	expect(readdirSync(folder)).toHaveLength(1);
	await paint(drawCard({ ...card, title: 'SQL' }), folder);
	expect(readdirSync(folder)).toHaveLength(2);
});

test('sets words as outlines, so that no font of a machine is asked for', () => {
	const svg = drawCard(card);
	expect(svg).not.toMatch(/<text|font/);
	expect(svg.match(/<path transform/g)?.length).toBeGreaterThan(60);
});

test('kerns, and breaks a title into even rows', () => {
	const apart = outline('A', 100, 'title').width + outline('V', 100, 'title').width;
	expect(outline('AV', 100, 'title').width).toBeLessThan(apart);
	expect(breakText('Model deployment and serving', 700, 86, 'title')).toEqual(['Model deployment', 'and serving']);
	expect(breakText('Observability', 100, 86, 'title')).toBeNull();
});
