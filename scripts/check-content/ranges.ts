import type { ContentFile, Path } from './content-file.ts';
import { fieldsOf, isRecord } from './content.ts';
import { proseText } from './prose.ts';

/** A range of the fields that a text gives with another end: `hours: { from: 80, to: 120 }` and “80 to 160 hours”. */
export interface OtherRange {
	/** The end that differs. */
	path: Path;
	field: number;
	/** As the text says it. */
	words: string;
	index: number;
}

const RANGE = /(?<![\d.,$€£–-])(\d{1,3})(?: to |–)(\d{1,3}) (hours|weeks|minutes)\b/gu;

/** Ranges in whose text one end is that of the fields and the other is not. */
export function otherRanges(file: ContentFile): OtherRange[] {
	const fields = fieldsOf(file);
	return [...proseText(file).text.matchAll(RANGE)].flatMap(({ 0: words, 1: from, 2: to, 3: name = '', index }) => {
		const range = fields[name];
		if (!isRecord(range)) return [];
		const [isFrom, isTo] = [range['from'] === Number(from), range['to'] === Number(to)];
		if (isFrom === isTo) return [];
		const end = isFrom ? 'to' : 'from';
		return [{ path: [name, end], field: Number(range[end]), words, index }];
	});
}
