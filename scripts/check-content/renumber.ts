import { declared, kindNames } from '#content-model/kinds.ts';
import { compareText } from '#domain/compare.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, filesOf, type Content } from './content.ts';
import { frontMatterOf } from '../../src/yaml/read-yaml.ts';
import type { ContentFile } from './content-file.ts';
import { namesOf } from './published.ts';

/** A file that gets another place among those beside it. */
export interface Renumbering {
	file: ContentFile;
	from: number;
	to: number;
}

/** The files of each kind that count in one order: of a role, and of one value of the field that parts them. */
export function orderedGroups(content: Content): { files: ContentFile[]; holes: boolean }[] {
	return kindNames.flatMap((kind) => {
		const { ordered } = declared(kind);
		if (!ordered) return [];
		const { beside = null, holes = false } = typeof ordered === 'object' ? ordered : {};
		const among = (file: ContentFile) => `${file.role} ${beside ? String(fieldsOf(file)[beside]) : ''}`;
		return [...Map.groupBy(filesOf(content, kind), among).values()].map((files) => ({ files, holes }));
	});
}

/**
 * What makes each order count from 1 without a hole and give each number once. Of two with one number the newer, which has
 * not been published, stands first: it was put there. Where that decides nothing, the order is left as it is.
 */
export function renumbered(content: Content): Renumbering[] {
	const published = new Set(content.published);
	const isOld = (file: ContentFile) => namesOf(file).some((name) => published.has(name));
	return orderedGroups(content).flatMap(({ files, holes }) => {
		const placed = files.map((file) => ({ file, from: orderOf(file), old: isOld(file) }));
		if (placed.some(({ from }) => from === null)) return [];
		const sorted = (placed as { file: ContentFile; from: number; old: boolean }[]).toSorted(
			(a, b) => a.from - b.from || Number(a.old) - Number(b.old) || compareText(a.file.path, b.file.path),
		);
		const isUnclear = sorted.some((one, index) => {
			const next = sorted[index + 1];
			return next?.from === one.from && next.old === one.old;
		});
		if (isUnclear) return [];
		let last = 0;
		return sorted.flatMap(({ file, from }) => {
			const to = holes ? Math.max(from, last + 1) : last + 1;
			last = to;
			return to === from ? [] : [{ file, from, to }];
		});
	});
}

/** A file’s place in the order; null where it states none that counts. */
export function orderOf(file: ContentFile): number | null {
	const { order } = fieldsOf(file);
	return typeof order === 'number' && Number.isInteger(order) && order >= 1 ? order : null;
}

/** The text of a file with another place in the order. */
export function withOrder({ text }: ContentFile, order: number): string {
	const { yaml, start } = frontMatterOf(text);
	return text.slice(0, start) + yaml.replace(/^(order: *)\d+/m, `$1${order}`) + text.slice(start + yaml.length);
}

/** Writes the orders that can be mended; returns a line for each file, of its old place and its new one. */
export function writeOrders(top: string, content: Content): string[] {
	return renumbered(content).map(({ file, from, to }) => {
		writeFileSync(join(top, file.path), withOrder(file, to));
		return `${file.path}  order ${from} is now ${to}`;
	});
}
