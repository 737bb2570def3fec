import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { misfitAt } from './misfit-finding.ts';

const rowsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Bands beside the quartiles of the source that they are said to come from, rounded to thousands. */
export function ofBands(file: ContentFile): Finding[] {
	const { bands, bandsFrom, cited } = file.kind === 'pay' ? fieldsOf(file) : {};
	const ends = rowsOf(bands).flatMap((band, index) => {
		const row = rowsOf(cited).find(({ level, source }) => level === band['level'] && source === bandsFrom);
		if (!row) return [];
		return (
			[
				['low', 'p25'],
				['high', 'p75'],
			] as const
		).map(([end, share]) => ({
			path: ['bands', index, end],
			end,
			share,
			is: Number(band[end]),
			cited: Number(row[share]),
		}));
	});
	// What is twice as much, or half, has lost a digit, which is told of by itself.
	const wrong = ends.filter(({ is, cited: of }) => Math.abs(is - of) > 1000 && is < 2 * of && of < 2 * is);
	if (wrong.length === 0 || wrong.length > ends.length / 3) return [];
	return wrong.map((one) =>
		misfitAt(
			file,
			one.path,
			`\`${one.end}\` is ${one.is}, and \`${one.share}\` of the source that it comes from ${one.cited}.`,
		),
	);
}

/** A premium that the text calls less, or the other way round. */
export function ofSigns(file: ContentFile): Finding[] {
	const { adjustments } = file.kind === 'pay' ? fieldsOf(file) : {};
	return rowsOf(adjustments).flatMap(({ sign, lowPercent, highPercent }, index) => {
		const range = String.raw`\b${Number(lowPercent)}(?:–| to |-)${Number(highPercent)}(?:%| per cent) `;
		const [other, low = ''] =
			new RegExp(String.raw`(?<![\d.–])(\d+)(?:–| to )${Number(highPercent)}(?:%| per cent)`).exec(file.text) ?? [];
		const own = String.raw`(?<![\d.–])${Number(lowPercent)}(?:–| to )${Number(highPercent)}(?:%| per cent)`;
		if (other !== undefined && Number(low) !== lowPercent && !new RegExp(own).test(file.text))
			return [
				misfitAt(
					file,
					['adjustments', index, 'lowPercent'],
					`\`lowPercent\` is ${String(lowPercent)}, and the text says “${other}”.`,
				),
			];
		const [words, way = ''] = new RegExp(`${range}(less|lower|below|more|higher|above)`).exec(file.text) ?? [];
		if (words === undefined || (sign === '-') === /less|lower|below/.test(way)) return [];
		return [
			misfitAt(file, ['adjustments', index, 'sign'], `\`sign\` is ${String(sign)}, and the text says “${words}”.`),
		];
	});
}

const LEVEL = String.raw`\b(junior|mid|senior|staff)(?:[- ]level)?s?\b`;
/** The level that words beside a band name: “<Band /> at mid level”, “The junior band, <Band />”, the first cell of its row. */
const BESIDE_BAND = new RegExp(
	String.raw`<Band\b[^>]*\blevel="(\w+)"[^>]*/> (?:at|for) (?:an? |the )?${LEVEL}|${LEVEL} bands?,? (?:is |at |of )?<Band\b[^>]*\blevel="(\w+)"|^\| *${LEVEL} *\|[^\n]*?<Band\b[^>]*\blevel="(\w+)"`,
	'gimu',
);

/** Bands of pay beside words that name another level. */
export function ofWordsBesideBands(file: ContentFile): Finding[] {
	if (!file.text.includes('<Band')) return [];
	return [...file.text.matchAll(BESIDE_BAND)].flatMap((match) => {
		const [a = '', b = ''] = match.slice(1).filter(Boolean);
		if (a.toLowerCase() === b.toLowerCase()) return [];
		const { words, level } = match[1] ? { words: b, level: a } : { words: a, level: b };
		return [
			misfitAt(file, match.index, `The words say “${words}”, and the band beside them is of the level \`${level}\`.`),
		];
	});
}
