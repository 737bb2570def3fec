import { levelSlugs } from '#domain/vocabulary.ts';
import { fieldsOf, isRecord } from '../content.ts';
import { perFile, tell } from '../rule.ts';

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
		if (!below) return [];
		const { level, low } = band;
		const words = { level, range: range(band), lower: below.level, lowerRange: range(below) };
		const found = (message: string, between = '') => tell(file, ['bands', band.index], message, { ...words, between });
		if (level === below.level) return found('duplicate-place/band');
		if (low < below.low || band.high < below.high) return found('pay-order');
		if (low === below.high || fromSource) return [];
		if (low > below.high) return found('pay-hole', `${below.high} to ${low}`);
		return found('pay-overlap', `${low} to ${below.high}`);
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

const rank = (level: string): number => (levelSlugs as readonly string[]).indexOf(level);
const range = ({ low, high }: Band): string => `${low} to ${high}`;
