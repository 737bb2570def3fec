import { levelSlugs } from '#domain/vocabulary.ts';
import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { UP_TO_NINETEEN } from '../../number-words.ts';
import type { ContentRule } from '../../rule.ts';
import { misfitAt } from './misfit-finding.ts';
import { ofDays, ofEdition, ofExperience, ofLevelFiles, ofOldDays, ofYears } from './misfits-of-dates.ts';
import { ofMoves, ofTags, ofTools } from './misfits-of-names.ts';
import { ofBands, ofSigns, ofWordsBesideBands } from './misfits-of-pay.ts';

/** Two things of a file say one thing, and say it differently. */
export const misfit: ContentRule = {
	id: 'content/misfit',
	severity: 'warning',
	title: 'Two things that do not fit each other',
	help: `
		Most often one of the two was left from the entry that the other was copied from:

		- \`<Tool id="kafka">PyTorch</Tool>\`: the words name another tool, or another term, than the \`id\`.
		- A source whose address, arXiv number or file name has another month or year than its \`date\`, or that was read before it was published.
		- \`<Band level="junior" /> at mid level\`: the words beside a band name another level.
		- A day that the words of the same entry give otherwise, or that lies a year before that of all other files.
		- The \`title\` below \`seo\` names another role; a way in names another role than its \`from\`.
		- A band of pay is not the quartiles of the source that \`bandsFrom\` names, as the others are.
		- A premium whose sign, or a number of requests whose count, is not that of the text.
		- A tool whose \`label\` is nearly, but not, another of its names.
		- Levels in another order than from junior to staff; a tool that stands in place of itself; one address of two tools.

		Correct the one that was left.
	`,
	file: (file) => [
		...ofSource(file),
		...ofRole(file),
		...ofLevels(file),
		...ofBands(file),
		...ofSigns(file),
		...ofTools(file),
		...ofCalls(file),
		...ofYears(file),
		...ofExperience(file),
		...ofDays(file),
		...ofWordsBesideBands(file),
	],
	content: (content) => [
		...ofTags(content),
		...ofMoves(content),
		...ofOldDays(content),
		...ofEdition(content),
		...ofLevelFiles(content),
	],
};

function ofSource(file: ContentFile): Finding[] {
	if (file.kind !== 'source') return [];
	const { url, date, accessed } = fieldsOf(file);
	if (typeof date !== 'string' || !/^\d{4}/.test(date)) return [];
	const [, year = '', month = ''] = /\/(20\d\d)\/(0[1-9]|1[0-2])\//.exec(String(url)) ?? [];
	const known = `${year}-${month}`.slice(0, date.length);
	const isOther = year !== '' && !date.startsWith(known);
	const isEarly = typeof accessed === 'string' && /^\d{4}-/.test(accessed) && date.slice(0, accessed.length) > accessed;
	return [
		...(isOther ? [misfitAt(file, ['date'], `\`date\` is ${date}, and the address says ${year}-${month}.`)] : []),
		...(isEarly
			? [
					misfitAt(
						file,
						['accessed'],
						`\`accessed\` is ${accessed}, before the source was published (\`date\`: ${date}).`,
					),
				]
			: []),
	];
}

function ofRole(file: ContentFile): Finding[] {
	const { title, seo } = file.kind === 'role' ? fieldsOf(file) : {};
	const shown = isRecord(seo) ? seo['title'] : undefined;
	if (typeof title !== 'string' || typeof shown !== 'string' || title.startsWith('WRITE:')) return [];
	if (shown.startsWith('WRITE:') || shown.includes(title)) return [];
	return [misfitAt(file, ['seo', 'title'], `The title below \`seo\` does not name this role, “${title}”.`)];
}

function ofLevels(file: ContentFile): Finding[] {
	const { levels } = fieldsOf(file);
	if (!Array.isArray(levels)) return [];
	const ranks = levels.map((level: unknown) => (levelSlugs as readonly unknown[]).indexOf(level));
	const wrong = ranks.findIndex((rank, index) => index > 0 && rank >= 0 && rank < (ranks[index - 1] ?? 0));
	return wrong < 0
		? []
		: [misfitAt(file, ['levels', wrong], 'The levels do not stand in their order, from junior to staff.')];
}

/** Requests a day that a provider allows, in the field and in its reason. */
function ofCalls(file: ContentFile): Finding[] {
	const { callsPerDay, why } = file.kind === 'listingSource' ? fieldsOf(file) : {};
	const [words, number = ''] = /\b(\d+|[a-z]+) (?:requests|calls) a day\b/i.exec(String(why)) ?? [];
	const said = /^\d/.test(number) ? Number(number) : UP_TO_NINETEEN.indexOf(number.toLowerCase());
	if (typeof callsPerDay !== 'number' || said <= 0 || said === callsPerDay) return [];
	return [misfitAt(file, ['callsPerDay'], `\`callsPerDay\` is ${callsPerDay}, and \`why\` says “${words}”.`)];
}
