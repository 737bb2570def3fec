import { expect, test } from 'vitest';
import { writeAdvert } from './advert.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { inventEmployer } from './employers.ts';
import { employersFor, planBoard } from './market.ts';
import { words } from './words.ts';

const adverts = Array.from({ length: employersFor(240) }, (_, i) => inventEmployer('seed', i)).flatMap((employer) =>
	planBoard('seed', employer, 240).map((intent) => {
		const advert = writeAdvert('seed', employer, intent);
		const parts = advert.sections.flatMap(({ heading, paragraphs, items }) => [heading, ...paragraphs, ...items]);
		return { employer, intent, text: [...parts, ...advert.closing].join('\n') };
	}),
);

test.each(Object.entries(words.duties))('has 15 or more different duties for %s, 25 for a track', (work, duties) => {
	expect(new Set(duties).size).toBeGreaterThanOrEqual(RoleSlug.safeParse(work).success ? 15 : 25);
});

test('fills every slot of every sentence', () => {
	expect(adverts.filter(({ text }) => /[{}]|undefined|null/.test(text))).toEqual([]);
});

test('writes 250 to 600 words for a listing', () => {
	const counts = adverts.filter(({ intent }) => intent.unfit === null).map(({ text }) => text.split(/\s+/).length);
	expect(Math.min(...counts)).toBeGreaterThanOrEqual(250);
	expect(Math.max(...counts)).toBeLessThanOrEqual(600);
});

test('says how many years it asks for, wherever years are meant', () => {
	const meant = adverts.filter(({ intent }) => intent.years !== null && intent.unfit !== 'other-job');
	expect(meant.length).toBeGreaterThan(100);
	expect(meant.filter(({ intent, text }) => !new RegExp(`\\b${intent.years}(\\+| or more)? year`).test(text))).toEqual(
		[],
	);
});

test('names the clouds that are meant, and outside the benefits no other', () => {
	const names = { aws: /\bAWS\b/, gcp: /\bGCP\b/, azure: /\bAzure\b/ };
	for (const { intent, text } of adverts.filter(({ intent }) => intent.unfit !== 'other-job')) {
		const asked = text.replace(/Exam fees.*/, '');
		const named = Object.entries(names).flatMap(([cloud, name]) => (name.test(asked) ? [cloud] : []));
		expect(named).toEqual([...intent.clouds]);
	}
});

test('keeps an employer’s words about itself the same in all its adverts', () => {
	const [first, second] = adverts.filter(({ employer }) => employer.index === 0);
	expect(first?.text.slice(0, 200)).toBe(second?.text.slice(0, 200));
});
