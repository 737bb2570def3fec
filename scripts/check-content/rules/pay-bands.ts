import { levelSlugs } from '#domain/vocabulary.ts';
import { fieldsOf, isRecord } from '../content.ts';
import { positionOfValue } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';

interface Band {
	index: number;
	level: string;
	low: number;
	high: number;
}

/**
 * Bands rise with the level; where two overlap or leave a hole, readers ask, so the editor should mean it. Quartiles
 * of a source may overlap as they like.
 */
export const payBands = perFile((file) => {
	if (file.kind !== 'pay') return [];
	const fromSource = fieldsOf(file)['bandsFrom'] != null;
	const bands = readBands(fieldsOf(file)['bands']);
	return bands.slice(1).flatMap((band, index) => {
		const below = bands[index];
		const place = positionOfValue(file, ['bands', band.index]);
		if (!below) return [];
		if (band.level === below.level) {
			return problem(file, place, {
				rule: 'content/duplicate-place',
				severity: 'error',
				says: `The level ${band.level} has two bands.`,
				todo: 'Keep the right one.',
			});
		}
		if (band.low < below.low || band.high < below.high) {
			return problem(file, place, {
				rule: 'content/pay-order',
				severity: 'error',
				says: `The band of ${band.level} (${range(band)}) lies below that of ${below.level} (${range(below)}).`,
				todo: 'Correct one of the two: a higher level is not paid less.',
			});
		}
		if (band.low === below.high || fromSource) return [];
		const isHole = band.low > below.high;
		const between = isHole ? `${below.high} to ${band.low}` : `${band.low} to ${below.high}`;
		return problem(file, place, {
			rule: isHole ? 'content/pay-hole' : 'content/pay-overlap',
			severity: 'warning',
			says: isHole
				? `Pay from ${between} belongs to no level: ${below.level} ends before ${band.level} begins.`
				: `Pay from ${between} belongs to two levels, ${below.level} and ${band.level}.`,
			todo: 'Correct the bands; if it is meant, say why in a comment above.',
		});
	});
});

/** The bands that can be read, from the lowest level to the highest. */
function readBands(value: unknown): Band[] {
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

function rank(level: string): number {
	return (levelSlugs as readonly string[]).indexOf(level);
}

function range({ low, high }: Band): string {
	return `${low} to ${high}`;
}
