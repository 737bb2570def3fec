import { levelSlugs } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import { fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';

/** Reports a pay band that is not above the band of the level below. */
export const payOrder: ContentRule = {
	id: 'content/pay-order',
	severity: 'error',
	keptFor: 'Bands in the wrong order show a reader wrong pay.',
	title: 'Pay bands in the wrong order',
	help: `
		The band of a level lies below the band of the level under it.

		Correct one of the two bands in \`pay.mdx\`.
	`,
	file: (file) =>
		neighboursOf(file)
			.filter(({ isInOrder }) => !isInOrder)
			.map(({ lower, band }) => ({
				// Report the far wider band: it probably has the mistake, such as one zero too many.
				...at(file, ['bands', lower.high / lower.low > 2 * (band.high / band.low) ? lower.index : band.index]),
				says: `The band of ${band.level} (${range(band)}) lies below that of ${lower.level} (${range(lower)}).`,
				todo: 'Correct one of the two. A higher level is not paid less.',
			})),
};

/** Reports a gap between the pay bands of two levels. Quartiles cited from a source are not checked. */
export const payHole: ContentRule = {
	id: 'content/pay-hole',
	severity: 'warning',
	title: 'A gap between pay bands',
	help: `
		There is a gap between the bands of two levels. If that is right, for example because bands are rounded, say so in a comment above the band: \`# meant: pay-hole, the bands are rounded\`.
	`,
	file: (file) =>
		neighboursOf(file)
			.filter(({ lower, band, isInOrder }) => isInOrder && band.low > lower.high && !isFromSource(file))
			.map(({ lower, band }) => ({
				...at(file, ['bands', band.index]),
				says: `Pay from ${lower.high} to ${band.low} belongs to no level: ${lower.level} ends before ${band.level} begins.`,
				todo: 'Correct the bands. If they are right, say why in a comment above.',
			})),
};

/** Reports pay bands of two levels that overlap. */
export const payOverlap: ContentRule = {
	id: 'content/pay-overlap',
	severity: 'warning',
	title: 'Overlapping pay bands',
	help: `
		The bands of two levels overlap. If that is right, for example because one offer can carry either title, say so in a comment above the band: \`# meant: pay-overlap, a strong senior earns what a new staff engineer does\`. Bands that are quartiles of a source
		(\`bandsFrom\`) may overlap.
	`,
	file: (file) =>
		neighboursOf(file)
			.filter(({ lower, band, isInOrder }) => isInOrder && band.low < lower.high && !isFromSource(file))
			.map(({ lower, band }) => ({
				...at(file, ['bands', band.index]),
				says: `Pay from ${band.low} to ${lower.high} belongs to two levels, ${lower.level} and ${band.level}.`,
				todo: 'Correct the bands. If they are right, say why in a comment above.',
			})),
};

const isFromSource = (file: ContentFile): boolean => fieldsOf(file)['bandsFrom'] != null;

interface Band {
	index: number;
	level: string;
	low: number;
	high: number;
}

/** Each band with the band of the level below it, from the lowest up. `duplicate-place` reports two bands of one level. */
const neighboursOf = memoize((file: ContentFile) => {
	const bands = bandsOf(file);
	return bands.slice(1).flatMap((band, index) => {
		const lower = bands[index];
		if (!lower || lower.level === band.level) return [];
		return [{ lower, band, isInOrder: band.low >= lower.low && band.high >= lower.high }];
	});
});

/** Bands of a level that already has a band. */
export const repeatedBands = (file: ContentFile): Band[] =>
	repeated(bandsOf(file), ({ level }) => level).map(({ item }) => item);

/** The bands of a guide that can be read, from the lowest level to the highest. */
function bandsOf(file: ContentFile): Band[] {
	const value = file.kind === 'pay' ? fieldsOf(file)['bands'] : null;
	const rows: unknown[] = Array.isArray(value) ? value : [];
	return rows
		.flatMap((row, index) => {
			if (!isRecord(row)) return [];
			const { level, low, high } = row;
			if (typeof level !== 'string' || typeof low !== 'number' || typeof high !== 'number') return [];
			return { index, level, low, high };
		})
		.toSorted((a, b) => rank(a.level) - rank(b.level));
}

const rank = (level: string): number => (levelSlugs as readonly string[]).indexOf(level);
const range = ({ low, high }: Band): string => `${low} to ${high}`;
