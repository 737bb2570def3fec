import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, filesOf, isRecord, type Content } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { MONTHS } from '#domain/months.ts';
import { misfitAt } from './misfit-finding.ts';
import { valuesIn } from './values-in.ts';

/** The year of a source beside that in its file’s name, and beside the number that arXiv gave it in a month. */
export function ofYears(file: ContentFile): Finding[] {
	if (file.kind !== 'source') return [];
	const { date, url } = fieldsOf(file);
	const year = Number(/(?:19|20)\d\d(?!.*(?:19|20)\d\d)/.exec(String(date))?.[0]);
	const named = Number(/(?:^|-)((?:19|20)\d\d)(?:-|$)(?!.*-(?:19|20)\d\d)/.exec(file.name)?.[1]);
	const [, short = '', month = ''] = /\/\/arxiv\.org\/\w+\/(\d\d)(0[1-9]|1[0-2])\./.exec(String(url)) ?? [];
	const submitted = `20${short}-${month}`;
	// What came out in December may be called after the year that it is of.
	const isLate = year === named - 1 && /-1[12]/.test(String(date));
	const isOther = year > 0 && named > 0 && year !== named && !isLate;
	const isBefore = String(date).slice(0, 7) < submitted.slice(0, String(date).length);
	if (short !== '' && (isBefore || year > 2002 + Number(short)))
		return [misfitAt(file, ['date'], `\`date\` is ${String(date)}, and the number of arXiv is of ${submitted}.`)];
	return isOther
		? [misfitAt(file, ['date'], `\`date\` is ${String(date)}, and the file is called after ${named}.`)]
		: [];
}

/** Years of experience of each level: one ends where the next begins. */
export function ofExperience(file: ContentFile): Finding[] {
	if (file.kind !== 'levelTerms') return [];
	const levels = entriesOf(file).map(({ slug, minYears }) => ({
		slug: String(slug),
		...(isRecord(minYears) ? minYears : {}),
	})) as { slug: string; from?: unknown; below?: unknown }[];
	return levels.flatMap(({ slug, below }, index) => {
		const next = levels[index + 1];
		if (!next || typeof below !== 'number' || typeof next.from !== 'number' || below === next.from) return [];
		const says = `\`${slug}\` ends below ${below} years, and \`${next.slug}\` begins at ${next.from}.`;
		return [misfitAt(file, [index, 'minYears', 'below'], says)];
	});
}

/** Years of a level’s page that are far from those by which the night reads it. */
export function ofLevelFiles(content: Content): Finding[] {
	const levels = filesOf(content, 'levelTerms').flatMap(entriesOf);
	return filesOf(content, 'level').flatMap((file) => {
		const { years, level } = fieldsOf(file);
		const read = levels.find(({ slug }) => slug === level)?.['minYears'];
		if (!isRecord(years) || !isRecord(read)) return [];
		return [['from', read['from']] as const, ['to', read['below']] as const].flatMap(([end, usual]) => {
			const value = years[end];
			if (typeof value !== 'number' || typeof usual !== 'number' || Math.abs(value - usual) <= 4) return [];
			const says = `\`${end}\` is ${value}, and the level \`${String(level)}\` is read by ${usual} years in vocabulary/levels.yaml.`;
			return [misfitAt(file, ['years', end], says)];
		});
	});
}

const WRITTEN = new RegExp(String.raw`\b(\d{1,2}) (${MONTHS.join('|')}) (20\d\d)\b`, 'gu');

/** A day in a field beside the days that the same entry writes out: with day and month exchanged, or another year. */
export function ofDays(file: ContentFile): Finding[] {
	const entries: { value: unknown; path: Path }[] = Array.isArray(file.data)
		? file.data.map((value: unknown, index) => ({ value, path: [index] }))
		: [];
	return entries.flatMap(({ value, path }) => {
		const words = JSON.stringify(value) ?? '';
		const days = [...words.matchAll(WRITTEN)].map(
			({ 1: day = '', 2: month = '', 3: year = '' }) =>
				`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
		);
		if (days.length === 0) return [];
		return valuesIn({ ...file, data: value }).flatMap(({ value: field, path: below }) => {
			if (typeof field !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(field) || days.includes(field)) return [];
			const near = days.find((day) => isSlip(field, day));
			return near
				? [
						misfitAt(
							file,
							[...path, ...below],
							`\`${String(below.at(-1))}\` is ${field}, and the words beside it say ${near}.`,
						),
					]
				: [];
		});
	});
}

function isSlip(one: string, other: string): boolean {
	const [year, month, day] = one.split('-');
	return other === `${year}-${day}-${month}` || other.slice(4) === one.slice(4);
}

/** Fields that say when something was done, on nearly one day in all files of a kind. */
const DONE = ['accessed', 'lastReviewed', 'asOf', 'termsRead'];
const FEWEST = 8;

/** A day that lies more than ten months before all others of its field: most often its year is mistyped. */
export function ofOldDays({ files }: Content): Finding[] {
	const days = files.flatMap((file) =>
		valuesIn(file).flatMap(({ value, path }) => {
			const field = String(path.at(-1));
			return typeof value === 'string' && DONE.includes(field) && /^20\d\d-\d\d/.test(value)
				? [{ file, path, field, value, month: 12 * Number(value.slice(0, 4)) + Number(value.slice(5, 7)) }]
				: [];
		}),
	);
	return [...Map.groupBy(days, ({ file, field }) => `${file.kind} ${field}`).values()].flatMap((alike) => {
		const [first, second] = alike.toSorted((a, b) => a.month - b.month);
		if (alike.length < FEWEST || !first || !second || second.month - first.month < 10) return [];
		const says = `\`${first.field}\` is ${first.value}, and everywhere else ${second.value} or later.`;
		return [misfitAt(first.file, first.path, says)];
	});
}

/** A day of an edition’s own words that lies after those adverts, or before them. */
export function ofEdition(content: Content): Finding[] {
	return filesOf(content, 'edition').flatMap((file) => {
		const { title } = fieldsOf(file);
		const years =
			String(title)
				.match(/20\d\d/g)
				?.map(Number) ?? [];
		const last = Math.max(...years);
		if (years.length < 2) return [];
		return valuesIn(file).flatMap(({ value, path }) => {
			const [words, year] =
				typeof value === 'string'
					? (/\b(?:after|until|up to) (?:\d{1,2} )?\p{Lu}\p{Ll}+ (20\d\d)\b/u.exec(value) ?? [])
					: [];
			if (words === undefined || Number(year) === last) return [];
			return [misfitAt(file, path, `“${words}” is said, and the title has ${last} as its last year.`)];
		});
	});
}
