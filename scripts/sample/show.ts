import { DAY } from '#domain/day.ts';
import type { Board } from '#domain/board.ts';
import { writtenFor } from './adverts.ts';
import { readDate, shiftDate } from './dates.ts';
import { formatOf, type Row } from './formats.ts';
import { isShown } from './life.ts';
import type { Job, SampleBoard } from './multiply.ts';
import { chance, uuid } from './random.ts';
import { scaleAmount, scalePay } from './reword.ts';

/** The fields of all formats that hold an end of a range of pay. */
const payFields = ['min', 'max', 'minValue', 'maxValue'];

/** The rows of a board on the night so many nights before `now`. */
export function rowsOn(seed: string, { board, jobs }: SampleBoard, nightsBack: number, now: Date): Row[] {
	return jobs.filter(({ life }) => isShown(life, nightsBack)).map((job) => show(seed, board, job, nightsBack, now));
}

/** One advert as it stands on a night: before or after its edit, under its first ids or those of a repost. */
function show(seed: string, { source, board }: Board, { row, copy, life }: Job, nightsBack: number, now: Date): Row {
	const format = formatOf(source);
	const { opened, edited, reposted } = life;
	const isRepost = reposted !== null && nightsBack <= reposted;
	const before = edited !== null && nightsBack > edited.days ? edited.what : null;

	const factor = (copy?.factor ?? 1) * (before === 'pay' ? 0.95 : 1);
	const purpose = [board, copy?.name ?? '', isRepost ? 'again' : 'first'];
	const areWritten = copy === null && !isRepost;
	const ids = areWritten ? [] : format.ids.map((field) => [row[field], otherId(row[field], seed, ...purpose)] as const);
	const reword = (text: string) => {
		const said = scalePay(factor)(copy?.reword(text) ?? text);
		return ids.reduce((words, [old, other]) => words.replaceAll(String(old), String(other)), said);
	};
	const title = (written: string) => {
		const said = copy?.retitle(reword(written)) ?? written;
		return before === 'title' ? `${said} - New Role` : said;
	};

	const written = readDate(row[format.publishedOn[0] ?? '']);
	const backTo = (days: number) => now.getTime() - days * DAY - ((writtenFor - written) % DAY) - written;
	const published = backTo(isRepost ? reposted : opened);
	const updated = edited === null || before !== null ? published : Math.max(published, backTo(edited.days));
	const change = (name: string, value: unknown): unknown => {
		if (format.publishedOn.includes(name)) return shiftDate(value, published);
		if (format.updatedOn.includes(name)) return shiftDate(value, updated);
		if (payFields.includes(name) && value !== null) return like(value, scaleAmount(Number(value), factor));
		if (typeof value === 'number') return ids.find(([old]) => old === value)?.[1] ?? value;
		if (typeof value !== 'string') return value;
		return name === format.title ? title(value) : reword(value);
	};
	return JSON.parse(JSON.stringify(row), change) as Row;
}

/** A number as the text that the field held, where it held text. */
const like = (field: unknown, value: number) => (typeof field === 'string' ? String(value) : value);

/** A new id in the same format: a number with as many digits, a UUID, or letters and digits. */
function otherId(id: unknown, seed: string, ...purpose: readonly string[]): number | string {
	const draw = chance(seed, 'id', ...purpose, String(id));
	if (typeof id === 'number') {
		const power = 10 ** (String(id).length - 1);
		return draw.int(power, 10 * power - 1);
	}
	const text = String(id);
	return text.includes('-') ? uuid(draw) : Array.from(text, () => draw.int(0, 15).toString(16).toUpperCase()).join('');
}
