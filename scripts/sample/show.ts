import { DAY } from '#domain/day.ts';
import type { Board } from '#domain/board.ts';
import { writtenFor } from './adverts.ts';
import { readDate, shiftDate } from './dates.ts';
import { formatOf, type Row } from './formats.ts';
import { isShown } from './life.ts';
import type { Job, SampleBoard } from './multiply.ts';
import { chance, uuid } from './random.ts';
import { scaleAmount, scalePay } from './reword.ts';

/** The names of fields that hold the low or high end of a pay range, in all formats. */
const payFields = ['min', 'max', 'minValue', 'maxValue'];

/** The rows of a board, `nightsBack` nights before the last one. */
export function rowsOn(seed: string, { board, jobs }: SampleBoard, nightsBack: number, now: Date): Row[] {
	return jobs.filter(({ life }) => isShown(life, nightsBack)).map((job) => rowOn(seed, board, job, nightsBack, now));
}

/** The row of one job on a night: before or after its edit, with its first ids or those of a repost. */
function rowOn(seed: string, { source, board }: Board, { row, copy, life }: Job, nightsBack: number, now: Date): Row {
	const format = formatOf(source);
	const { opened, edited, reposted } = life;
	const isRepost = reposted !== null && nightsBack <= reposted;
	const pendingEdit = edited !== null && nightsBack > edited.days ? edited.what : null;

	const factor = (copy?.factor ?? 1) * (pendingEdit === 'pay' ? 0.95 : 1);
	const purpose = [board, copy?.name ?? '', isRepost ? 'again' : 'first'];
	const keepsIds = copy === null && !isRepost;
	const ids = keepsIds ? [] : format.ids.map((field) => [row[field], otherId(row[field], seed, ...purpose)] as const);
	const reword = (text: string) => {
		const reworded = scalePay(factor)(copy?.reword(text) ?? text);
		return ids.reduce((words, [old, other]) => words.replaceAll(String(old), String(other)), reworded);
	};
	const title = (written: string) => {
		const retitled = copy?.retitle(reword(written)) ?? written;
		return pendingEdit === 'title' ? `${retitled} - New Role` : retitled;
	};

	const written = readDate(row[format.publishedOn[0] ?? '']);
	const backTo = (days: number) => now.getTime() - days * DAY - ((writtenFor - written) % DAY) - written;
	const published = backTo(isRepost ? reposted : opened);
	const updated = edited === null || pendingEdit !== null ? published : Math.max(published, backTo(edited.days));
	const change = (name: string, value: unknown): unknown => {
		if (format.publishedOn.includes(name)) return shiftDate(value, published);
		if (format.updatedOn.includes(name)) return shiftDate(value, updated);
		if (payFields.includes(name) && value !== null) return inTypeOf(value, scaleAmount(Number(value), factor));
		if (typeof value === 'number') return ids.find(([old]) => old === value)?.[1] ?? value;
		if (typeof value !== 'string') return value;
		return name === format.title ? title(value) : reword(value);
	};
	return JSON.parse(JSON.stringify(row), change) as Row;
}

/** The value as a string if the field held a string: some feeds send amounts as text. */
const inTypeOf = (field: unknown, value: number) => (typeof field === 'string' ? String(value) : value);

/** A new id in the format of the old one: a number with as many digits, a UUID, or hexadecimal digits. */
function otherId(id: unknown, seed: string, ...purpose: readonly string[]): number | string {
	const draw = chance(seed, 'id', ...purpose, String(id));
	if (typeof id === 'number') {
		const power = 10 ** (String(id).length - 1);
		return draw.int(power, 10 * power - 1);
	}
	const text = String(id);
	return text.includes('-') ? uuid(draw) : Array.from(text, () => draw.int(0, 15).toString(16).toUpperCase()).join('');
}
