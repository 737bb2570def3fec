import { positionOf } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';

/** What `npm run new` leaves for a person to write, and what people leave for later. */
const LEFT =
	/WRITE: ?[^'"\n]*|\bwrite-me\b|https:\/\/example\.org\/write\b|\b(?:TODO|FIXME|TBD|TBC|XXX)\b|\[(?:insert|add|source|figure|citation needed|TK)\b[^\]]*\](?!\()|\blorem ipsum\b/gi;

/** Nothing that is still to be written goes out. */
export const unwritten = perFile((file) =>
	[...file.text.matchAll(LEFT)]
		.filter(([left]) => !/^write:/i.test(left) || left.startsWith('WRITE:'))
		.map((match) => {
			const above = file.text.slice(0, match.index);
			// Of a comment, what it says of the value beside or below it.
			const isNote = match[0].startsWith('WRITE:') && /# $/.test(above);
			return problem(file, positionOf(file, match.index), {
				rule: 'content/unwritten',
				severity: 'error',
				says: isNote
					? `Nobody has looked at this value yet: “${match[0].trim()}”.`
					: `Words are still missing here: “${match[0].trim()}”.`,
				todo: isNote
					? 'Correct the value or leave it, then take the note from its `#` on out.'
					: `Write them in its place, or take the ${file.path.includes('/vocabulary/') || file.kind === 'claims' ? 'entry' : 'file'} out until they are known.`,
			});
		}),
);
