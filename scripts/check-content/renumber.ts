import { declared, kindNames } from '#content-model/kinds.ts';
import { compareText } from '#domain/compare.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, filesOf, type Content } from './content.ts';
import { frontMatterOf } from '../../src/yaml/read-yaml.ts';
import type { ContentFile } from './content-file.ts';
import { namesOf } from './published.ts';

/** A file whose number in an ordered list changes. */
export interface Renumbering {
	file: ContentFile;
	from: number;
	to: number;
}

/**
 * Groups of files that share one numbering: the files of a kind within one role and, if the kind says so, with the same value of
 * a field.
 */
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
 * The changes that make each group count from 1 without gaps and repeats. If two files share a number, the one that is not yet
 * published comes first: it was probably inserted there. If both are published or both are new, the group is left unchanged.
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

/** The file’s number in its order; null if it has no valid one. */
export function orderOf(file: ContentFile): number | null {
	const { order } = fieldsOf(file);
	return typeof order === 'number' && Number.isInteger(order) && order >= 1 ? order : null;
}

/** The text of the file with another number in its order. */
export function withOrder({ text }: ContentFile, order: number): string {
	const { yaml, start } = frontMatterOf(text);
	return text.slice(0, start) + yaml.replace(/^(order: *)\d+/m, `$1${order}`) + text.slice(start + yaml.length);
}

/** Writes the corrected numbers; returns one line for each changed file with the old and the new number. */
export function writeOrders(top: string, content: Content): string[] {
	return renumbered(content).map(({ file, from, to }) => {
		writeFileSync(join(top, file.path), withOrder(file, to));
		return `${file.path}  order ${from} is now ${to}`;
	});
}
