import { answerPay, rangeWords, type PayOfRole } from '#guide/pay-answer.ts';
import { readPaid } from '#routes/paid.ts';
import type { Premium } from '#site-config/schema.ts';
import { claimsPath, payPath } from '#routes/pages.ts';
import { element, part } from '../parts/tree.ts';

// What the address asks, answered above the tables; the form sends itself, so that every answer has an address.
const place = part(document, '.paid-answer');
const form = part<HTMLFormElement>(document, '.paid-form');
const pays = JSON.parse(place.dataset['pay'] ?? '[]') as PayOfRole[];
const asked = readPaid(location.search);

for (const name of ['role', 'level', 'place'] as const) {
	const field = form.elements.namedItem(name) as HTMLSelectElement;
	field.value = asked[name] ?? '';
	// What is not offered leaves a field empty, which would look as if nothing had been asked.
	if (field.selectedIndex < 0) field.value = '';
}
const premiums = (JSON.parse(place.dataset['premiums'] ?? '[]') as Premium[]).filter(({ slug }) =>
	asked.premiums.includes(slug),
);
for (const { slug } of premiums) (form.elements.namedItem(slug) as HTMLInputElement).checked = true;

if (asked.role !== null || asked.level !== null) place.replaceChildren(...answer());

function answer(): Node[] {
	const { role, level } = asked;
	const pay = pays.find((one) => one.role === role);
	const known = pay?.levels.find((one) => one.level === level);
	if (!pay) return [element('p', {}, role === null ? 'Choose a role.' : 'There is no guide to this role.')];
	if (!known) return [element('p', {}, level === null ? 'Choose a level.' : 'The guide knows no such level.')];
	const { range, steps, missing } = answerPay(pay, { level: known.level, place: asked.place, premiums });
	return [
		element('h2', {}, range ? `${rangeWords(range)} a year` : 'No range'),
		...(missing === null ? [] : [element('p', {}, missing)]),
		...(steps.length > 0 ? [element('ol', {}, ...steps.map((step) => element('li', {}, step)))] : []),
		element('p', {}, `Recorded adverts in the United States: ${known.counted}.`),
		element(
			'p',
			{},
			element('a', { href: payPath(pay.role) }, 'How sure the band is'),
			', and ',
			element('a', { href: claimsPath(pay.role) }, 'what sources and counting say of it'),
		),
	];
}
