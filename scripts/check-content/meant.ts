import type { Problem } from '../reporters/problem.ts';
import type { Content } from './content.ts';
import type { ContentFile } from './content-file.ts';
import { tell } from './rule.ts';

/** `meant: typed-date, the law is called so`, in a comment of MDX or of YAML. */
const MEANT = /(?:\{\/\*|(?:^|\s)#)\s*meant:\s*([\w-]*)\s*,?\s*(.*?)\s*(?:\*\/\}|$)/;

interface Meant {
	file: ContentFile;
	line: number;
	rule: string;
	reason: string;
	covers: (line: number | null) => boolean;
}

/** The problems without the warnings that an editor has said to be meant, and with each such word that meets nothing. */
export function withoutMeant({ files }: Content, problems: Problem[]): Problem[] {
	const meant = files.filter(({ text }) => text.includes('meant:')).flatMap(meantIn);
	const isMeant = ({ file, rule, reason, covers }: Meant, found: Problem) =>
		found.severity === 'warning' &&
		reason !== '' &&
		found.file === file.path &&
		found.rule === `content/${rule}` &&
		covers(found.line);
	const idle = meant.filter((one) => !problems.some((found) => isMeant(one, found)));
	return [
		...problems.filter((found) => !meant.some((one) => isMeant(one, found))),
		...idle.map(({ file, line, rule, reason }) =>
			tell(file, { line, col: 1 }, reason === '' ? 'meant/why' : 'meant', { rule }),
		),
	];
}

function meantIn(file: ContentFile): Meant[] {
	const lines = file.text.split('\n');
	return lines.flatMap((text, at) => {
		const [, rule = '', reason = ''] = MEANT.exec(text) ?? [];
		if (rule === '') return [];
		const below = lines.findIndex((other, index) => index > at && other.trim() !== '' && !MEANT.test(other));
		// Plain Markdown has no comments of its own, so the fields’ speak for the whole file.
		const covers = (line: number | null) =>
			line === null || file.path.endsWith('.md') || (line > at && line <= (below < 0 ? at : below) + 1);
		return { file, line: at + 1, rule, reason, covers };
	});
}
