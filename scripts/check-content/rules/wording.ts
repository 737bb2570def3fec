import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { positionOf } from '../content-file.ts';
import { proseText, type Prose } from '../prose.ts';
import { perFile, problem } from '../rule.ts';

interface Wording {
	rule: string;
	severity?: 'error' | 'warning';
	pattern: string;
	of?: Prose['of'][];
	says: string;
	todo: string;
	fix?: string;
}

const list = readFileSync(join(import.meta.dirname, '../wording.yaml'), 'utf8');
const wordings = (parse(list) as Wording[]).map((wording) => ({
	...wording,
	regex: new RegExp(wording.pattern, 'gu'),
}));

/** Words and marks that slip in: typed twice, worn out, left over from Markdown. */
export const wording = perFile((file) => {
	const { text, at } = proseText(file);
	return wordings.flatMap(({ regex, of, rule, severity = 'warning', says, todo, fix }) =>
		[...text.matchAll(regex)].flatMap((match) => {
			const where = at(match.index)?.of;
			if (of && where && !of.includes(where)) return [];
			const fill = (words: string) =>
				words.replaceAll(/\$([&1])/g, (_, part: string) => (match[part === '&' ? 0 : 1] ?? '').replaceAll(/\s+/g, ' '));
			return problem(file, positionOf(file, match.index), {
				rule,
				severity,
				says: fill(says),
				todo: fill(todo),
				...(fix !== undefined && { fix: { start: match.index, length: match[0].length, text: fill(fix) } }),
			});
		}),
	);
});
