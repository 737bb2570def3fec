import { components } from '../../src/guide/components.ts';
import { bodyShapes, requiredParts } from '../check-content/headings.ts';
import type { Kind } from '../check-content/kinds.ts';

/** Under which heading a part belongs. */
const partBelow: Record<string, string> = {
	'What the work splits into': 'Tracks',
	'Who hires': 'Employers',
	'What sets you apart': 'Skills',
	'What to check before you apply': 'Checks',
	'Levels and what holds people back': 'Levels',
	'How hiring goes': 'Rounds',
	'Red and green flags': 'Signals',
	'How to get in': 'Moves',
	Questions: 'Faq',
	'Open jobs': 'OpenJobs',
	'Neighbouring roles': 'Neighbours',
	'A drill': 'Drills',
	'Interview prompts': 'Prompts',
	'The rounds': 'Rounds',
	'Design prompts': 'Prompts',
	'Debugging drills': 'Drills',
};

/** A text with the headings and parts that its kind must have, and the places where words are missing. */
export function bodyOf(kind: Kind): string {
	const shape = bodyShapes[kind];
	const wanted = new Set<string>(requiredParts[kind] ?? []);
	const below = (heading: string) => (kind === 'role' && heading === 'Pay' ? 'PayFigure' : partBelow[heading]);
	const sections = (shape?.headings ?? []).map((heading) => {
		const part = below(heading);
		const placed = part !== undefined && wanted.delete(part) ? `\n\n<${part} />` : '';
		const free = shape?.optional?.includes(heading) ? ', or take the heading out' : '';
		return `## ${heading}\n\nWRITE: ${heading}${free}.${placed}`;
	});
	const parts = [...wanted].map(
		(name) => `<${name}>\n\nWRITE: ${components.get(name)?.does.toLowerCase()}.\n\n</${name}>`,
	);
	const brief = shape?.brief ? ['<Brief>\n\nWRITE: what the one-page guide shows.\n\n</Brief>'] : [];
	const all = [...brief, ...sections, ...parts];
	const long = shape
		? `, ${(shape.wordsElsewhere ?? shape.words).from} to ${(shape.wordsElsewhere ?? shape.words).to} words`
		: '';
	return (all.length > brief.length ? all : [...brief, `WRITE: the text${long}.`]).join('\n\n');
}
