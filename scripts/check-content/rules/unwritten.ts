import { positionOf } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';

/** What `npm run new` leaves for a person to write, and what people leave for later. */
const LEFT =
	/WRITE: ?[^'"\n]*|\bwrite-me\b|https:\/\/example\.org\/write\b|\b(?:TODO|FIXME|TBD|TBC|XXX)\b|\[(?:insert|add|source|figure|citation needed|TK)\b[^\]]*\](?!\()|\blorem ipsum\b/gi;

/** Nothing that is still to be written goes out. */
export const unwritten = perFile((file) =>
	[...file.text.matchAll(LEFT)]
		.filter(([left]) => !/^write:/i.test(left) || left.startsWith('WRITE:'))
		.map((match) =>
			problem(file, positionOf(file, match.index), {
				rule: 'content/unwritten',
				severity: 'error',
				says: `Words are still missing here: “${match[0].trim()}”.`,
				todo: 'Write them in its place, or take the file out until they are known.',
			}),
		),
);
