import type { Problem } from '../reporters/problem.ts';
import type { Position } from './content-file.ts';

/** Why nothing in a file can be read, in whole sentences. */
export interface Damage {
	at: Position;
	says: string;
	todo: string;
	/** Where a program can mend it. */
	fix?: Problem['fix'];
}

/** What programs, not editors, do to a file: an unfinished merge, another encoding, nothing left in it. */
export function damageOf(text: string): Damage | null {
	const tell = (offset: number, says: string, todo: string): Damage => {
		const above = text.slice(0, offset).split('\n');
		return { at: { line: above.length, col: (above.at(-1)?.length ?? 0) + 1 }, says, todo };
	};
	if (text.startsWith('\uFFFD\uFFFD') || text.includes('\0')) {
		return tell(0, 'The file is not saved as UTF-8.', 'Save it as “UTF-8”; it may be “UTF-16” or no text at all.');
	}
	if (text.startsWith('\uFEFF')) {
		return {
			...tell(0, 'The file starts with an invisible mark (a BOM).', 'Save it as “UTF-8”, not as “UTF-8 with BOM”.'),
			fix: { start: 0, length: 1, text: '' },
		};
	}
	if (text.trim() === '') {
		return tell(0, 'The file is empty.', 'Put its text back, or delete the file.');
	}
	const marker = /^(?:<{7} |>{7} |\|{7} )/m.exec(text);
	if (marker) {
		return tell(
			marker.index,
			'Two versions of the file stand here, one below the other: a merge was not finished.',
			'Keep what is right of the two, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.',
		);
	}
	// Tabs and line ends are text; the rest of the control characters are not.
	// eslint-disable-next-line no-control-regex
	const odd = /[\uFFFD\u0001-\u0008\u000B\u000C\u000E-\u001F]/.exec(text);
	return odd
		? tell(odd.index, 'There is a character here that cannot be read.', 'Type it again, and save the file as “UTF-8”.')
		: null;
}
